pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A line of the cart while it is being paid: nothing on it can be pressed. */
Rectangle {
    id: root

    required property string name
    required property string mark
    required property url picture
    required property int tint
    required property string unitText      // "3 × 250"
    required property string amountNumber
    required property string accessibleName

    implicitHeight: 84
    radius: Theme.radiusTile
    color: Theme.bg
    border { width: Theme.outline; color: Theme.line }
    Accessible.role: Accessible.ListItem
    Accessible.name: root.accessibleName

    Rectangle {
        id: ground

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 10 }
        width: height
        radius: Theme.radiusImage
        color: Theme.tint(root.tint)

        Drawing {
            anchors.centerIn: parent
            size: 52
            source: root.picture
        }
    }

    MarkBadge {
        id: mark

        anchors { left: ground.right; top: parent.top; leftMargin: 12; topMargin: 12 }
        plated: false
        size: 24
        mark: root.mark
    }

    Words {
        anchors { left: mark.right; right: parent.right; leftMargin: 8; rightMargin: 10 }
        anchors.verticalCenter: mark.verticalCenter
        role: Theme.body
        text: root.name
    }

    AmountText {
        anchors { left: ground.right; leftMargin: 12; bottom: parent.bottom; bottomMargin: 11 }
        role: Theme.label
        color: Theme.ink2
        number: root.unitText
    }

    AmountText {
        id: amount

        anchors { right: parent.right; rightMargin: 12; bottom: parent.bottom; bottomMargin: 9 }
        role: Theme.button
        number: root.amountNumber
    }
}
