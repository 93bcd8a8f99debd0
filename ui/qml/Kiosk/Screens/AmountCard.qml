pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! An amount with its word above it. */
Rectangle {
    id: root

    required property string label
    required property string number
    property bool isActive: false  // where what is tapped arrives
    property int taken: 0          // pixels at the end that something else needs

    radius: Theme.radiusButton
    color: Theme.surface
    border {
        width: root.isActive ? 2 : Theme.outline
        color: root.isActive ? Theme.indigo : Theme.line
    }

    Column {
        anchors { left: parent.left; leftMargin: 24; verticalCenter: parent.verticalCenter }

        Words {
            anchors.left: parent.left
            role: Theme.body
            text: root.label
            color: Theme.ink2
        }

        FittedAmount {
            anchors.left: parent.left
            largest: Theme.amount
            maximumWidth: root.width - 48 - root.taken
            label: root.label
            number: root.number
            live: root.isActive
        }
    }
}
