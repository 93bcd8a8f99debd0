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

    readonly property real room: root.width - ground.width - 10 - 2 * 12

    implicitHeight: Math.max(84, Theme.body.line + Theme.button.line + 26)
    radius: Theme.radiusTile
    color: Theme.bg
    border { width: Theme.outline; color: Theme.line }
    Accessible.role: Accessible.ListItem
    Accessible.name: root.accessibleName

    Rectangle {
        id: ground

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 10 }
        width: Theme.isCompact ? 46 : height
        radius: Theme.radiusImage
        color: Theme.tint(root.tint)

        Drawing {
            anchors.centerIn: parent
            size: Theme.isCompact ? 42 : 52
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

    FittedAmount {
        anchors { left: ground.right; leftMargin: 12; bottom: parent.bottom; bottomMargin: 11 }
        largest: Theme.label
        maximumWidth: root.room - amount.width - 10
        color: Theme.ink2
        number: root.unitText
    }

    FittedAmount {
        id: amount

        anchors { right: parent.right; rightMargin: 12; bottom: parent.bottom; bottomMargin: 9 }
        largest: Theme.button
        maximumWidth: root.room * 0.55
        number: root.amountNumber
    }
}
