pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The cart while it is paid: its lines, who gets what, and the way to confirm. */
Rectangle {
    id: root

    required property SellViewModel sell
    required property CheckoutViewModel checkout

    color: Theme.surface

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }

    CartHead {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        implicitHeight: 80
        countText: root.sell.countText
    }

    ListView {
        id: lines

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        anchors { leftMargin: 14; rightMargin: 14 }
        bottomMargin: 8
        spacing: 8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sell.lines

        delegate: CartRowSettled {
            width: lines.width
        }

        footer: Item {
            width: lines.width
            height: add.height + 14

            PlainButton {
                id: add

                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                objectName: "addProductButton"
                glyph: "plus"
                //: Goes back to the tiles; the cart stays
                text: qsTrId("sell.add_product")
                onClicked: root.checkout.back()
            }
        }
    }

    Column {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        anchors { leftMargin: 18; rightMargin: 18; bottomMargin: 16 }

        Item {
            width: foot.width
            height: 12

            Rectangle {
                x: -18
                width: root.width
                height: 1
                color: Theme.line
            }
        }

        PartsOfArtisans {
            width: foot.width
            model: root.checkout.shares
        }

        Item {
            width: foot.width
            height: 16

            Rectangle {
                anchors.bottom: parent.bottom
                width: foot.width
                height: 1
                color: Theme.line
            }
        }

        CartTotal {
            width: foot.width
            height: 87
            number: root.sell.totalNumber
            spoken: root.sell.spokenTotal
        }

        PrimaryButton {
            width: foot.width
            objectName: "confirmButton"
            glyph: "check-bold"
            //: Finishes the sale: the money is in the hand
            text: qsTrId("pay.confirm")
            ready: root.checkout.canConfirm || root.checkout.isBusy
            busy: root.checkout.isBusy
            onGo: root.checkout.confirm()
        }
    }
}
