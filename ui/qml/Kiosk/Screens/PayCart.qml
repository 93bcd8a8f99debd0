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
        anchors { left: parent.left; top: parent.top }
        width: Theme.isPortrait ? parent.width : 1
        height: Theme.isPortrait ? 1 : parent.height
        color: Theme.line
    }

    CartHead {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        implicitHeight: Theme.isCompact ? 60 : (Theme.isPortrait ? 56 : 80)
        countText: root.sell.countText
    }

    ListView {
        id: lines

        readonly property int inset: Theme.isPortrait ? foot.inset : foot.inset - 4

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        anchors { leftMargin: lines.inset; rightMargin: lines.inset }
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
            height: Theme.isPortrait ? 0 : add.height + 14
            visible: !Theme.isPortrait  // where the bar below has it

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

    CartFoot {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        number: root.sell.totalNumber
        before: root.sell.beforeNumber
        spoken: root.sell.spokenTotal
        aboveTotal: roll.height + 12 + 13
        goName: "confirmButton"
        glyph: "check-bold"
        //: Finishes the sale: the money is in the hand
        text: qsTrId("pay.confirm")
        ready: root.checkout.canConfirm || root.checkout.isBusy
        busy: root.checkout.isBusy
        onGo: root.checkout.confirm()

        Flickable {
            id: roll

            anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 12 }
            anchors { leftMargin: foot.inset; rightMargin: foot.inset }
            height: Math.min(shares.height, Math.round(root.height * 0.25))
            contentHeight: shares.height
            clip: roll.interactive
            interactive: shares.height > roll.height
            boundsBehavior: Flickable.StopAtBounds

            PartsOfArtisans {
                id: shares

                width: roll.width
                model: root.checkout.shares
            }
        }
    }
}
