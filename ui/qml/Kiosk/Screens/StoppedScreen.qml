pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Nothing can be sold: why, what to do, and that the cart is still there. */
Item {
    id: root

    required property TillViewModel till

    readonly property SellViewModel sell: root.till.sell as SellViewModel

    readonly property int inset: Theme.isCompact ? 10 : 14
    readonly property int beside: Theme.isCompact ? 40 : 90

    StopNotice {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors.leftMargin: root.beside
        anchors.rightMargin: root.beside + (Theme.isPortrait ? 0 : cart.width)
        anchors.verticalCenterOffset: Theme.isPortrait ? -Math.round(cart.height / 2) : 0
        title: qsTrId("stopped.title")
        text: root.till.stoppedText
        code: root.till.stoppedCode
        onTryAgain: root.till.retry()
    }

    Rectangle {
        id: cart

        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.isPortrait ? parent.width : Theme.cartWidth
        height: Theme.isPortrait ? Math.round(parent.height * 0.38) : parent.height
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
            countText: root.sell.countText
        }

        ListView {
            id: lines

            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: total.top }
            anchors { leftMargin: root.inset; rightMargin: root.inset }
            spacing: 8
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.sell.lines

            delegate: CartRowSettled {
                width: lines.width
            }
        }

        CartTotal {
            id: total

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors { leftMargin: 18; rightMargin: 18; bottomMargin: 16 }
            number: root.sell.totalNumber
            spoken: root.sell.spokenTotal
        }
    }
}
