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

    StopNotice {
        anchors { left: parent.left; right: cart.left; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: 90; rightMargin: 90 }
        title: qsTrId("stopped.title")
        text: root.till.stoppedText
        code: root.till.stoppedCode
        onTryAgain: root.till.retry()
    }

    Rectangle {
        id: cart

        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: Theme.cartWidth
        color: Theme.surface

        Rectangle {
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: 1
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
            anchors { leftMargin: 14; rightMargin: 14 }
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
