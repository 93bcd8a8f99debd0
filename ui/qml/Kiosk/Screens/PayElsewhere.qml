pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! A card or a transfer: the amount to say, on whose account, and a reference if there is one. */
Flickable {
    id: root

    required property CheckoutViewModel checkout

    readonly property CashlessViewModel cashless: root.checkout.cashless as CashlessViewModel

    readonly property int inRow: Math.max(2, Math.min(4, Math.floor(
        (root.width + 14) / (280 * Theme.textScale))))

    contentHeight: column.height
    interactive: root.contentHeight > root.height
    clip: root.interactive
    boundsBehavior: Flickable.StopAtBounds

    Column {
        id: column

        width: root.width
        spacing: Theme.isCompact ? 12 : 20

        DueElsewhere {
            width: root.width
            checkout: root.checkout
        }

        Rectangle {
            width: root.width
            height: Math.max(72, note.implicitHeight + 28)
            radius: Theme.radiusTile
            color: Theme.indigoTint

            Icon {
                id: info

                anchors { left: parent.left; leftMargin: 20; verticalCenter: parent.verticalCenter }
                glyph: "info"
                color: Theme.indigo
            }

            Words {
                id: note

                anchors { left: info.right; right: parent.right; leftMargin: 14; rightMargin: 20 }
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.indigo
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                text: root.checkout.means === "card"
                    //: The till cannot know whether the card terminal took the money
                    ? qsTrId("pay.check_card")
                    //: The till cannot know whether the transfer arrived
                    : qsTrId("pay.check_transfer")
            }
        }

        Column {
            width: root.width
            spacing: 10

            Words {
                anchors.left: parent.left
                role: Theme.body
                //: Whose account the money arrives on
                text: qsTrId("pay.who_receives")
                color: Theme.ink2
            }

            Flow {
                width: parent.width
                spacing: 14

                Repeater {
                    model: root.cashless.holders

                    HolderCard {
                        id: holder

                        width: Math.floor((root.width - (root.inRow - 1) * 14) / root.inRow)
                        isChosen: holder.key === root.cashless.holder
                        onClicked: root.cashless.chooseHolder(holder.key)
                    }
                }
            }
        }

        Column {
            width: root.width
            spacing: 10

            Words {
                anchors.left: parent.left
                role: Theme.body
                //: The number of the payment; it may stay empty
                text: qsTrId("pay.reference")
                color: Theme.ink2
            }

            TextEntry {
                id: field

                width: parent.width
                objectName: "referenceField"
                maximumLength: 40
                text: root.cashless.reference
                //: Inside the empty field of the payment's number
                placeholderText: qsTrId("pay.reference_hint")
                onTextEdited: root.cashless.reference = field.text
            }
        }
    }
}
