pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The change, huge, until it is handed over; the sale is already stored. */
Item {
    id: root

    required property TillViewModel till

    readonly property DoneViewModel done: root.till.done as DoneViewModel

    Item {
        id: main

        anchors { fill: parent; rightMargin: Theme.isPortrait ? 0 : side.width }
        anchors.bottomMargin: Theme.isPortrait ? side.height : 0

        WovenField {
            anchors.fill: parent
        }

        Row {
            id: head

            anchors { horizontalCenter: parent.horizontalCenter; bottom: card.top }
            anchors { bottomMargin: 22 }
            spacing: 28

            SteppedLozenge {
                anchors.verticalCenter: parent.verticalCenter
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    anchors.left: parent.left
                    role: Theme.amount
                    font.weight: Font.ExtraBold
                    //: The sale is stored
                    text: qsTrId("done.title")
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }

                Words {
                    anchors.left: parent.left
                    visible: text !== ""
                    role: Theme.button
                    text: (root.till.preferences as PreferencesViewModel).thanksTamazight
                    color: Theme.clay
                }

                Row {
                    anchors.left: parent.left
                    spacing: 8

                    Words {
                        role: Theme.button
                        font.weight: Font.Medium
                        text: root.done.numberText
                        color: Theme.ink2
                    }

                    Words {
                        role: Theme.button
                        text: "·"
                        color: Theme.ink2
                    }

                    AmountText {
                        role: Theme.button
                        label: qsTrId("total")
                        number: root.done.totalNumber
                        color: Theme.ink2
                    }

                    Words {
                        role: Theme.button
                        text: "·"
                        color: Theme.ink2
                    }

                    Words {
                        role: Theme.button
                        font.weight: Font.Medium
                        text: root.done.meansText
                        color: Theme.ink2
                    }
                }
            }
        }

        DoneChange {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            y: head.height + 22 + Math.max(Theme.gap, Math.round(
                (main.height - head.height - 22 - card.height - 24 - undo.height) / 2))
            width: Math.min(card.pieceCount > 2 ? 836 : 760, main.width - 2 * Theme.edge)
            done: root.done
        }

        SecondaryButton {
            id: undo

            anchors { horizontalCenter: parent.horizontalCenter; top: card.bottom; topMargin: 24 }
            implicitHeight: Theme.isCompact ? 56 : 64
            objectName: "undoButton"
            horizontalPadding: 28
            radius: 32
            glyph: "undo"
            glyphTurns: true
            //: Takes the whole sale back and puts its lines into the cart again
            text: qsTrId("done.undo")
            onClicked: root.done.undo()
        }

        Loader {
            anchors.fill: parent
            active: root.done.receiptShown
            sourceComponent: ReceiptSheet {
                picture: root.done.receiptPicture
                onClosed: root.done.hideReceipt()
            }
        }
    }

    DoneSide {
        id: side

        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.isPortrait ? parent.width : Theme.cartWidth
        height: Theme.isPortrait ? Math.round(parent.height * 0.45) : parent.height
        done: root.done
    }
}
