pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! An amount with its word above it. */
Rectangle {
    id: root

    required property string label
    required property string number
    property string before         // what it was, to be struck through; may be empty
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

        Row {
            anchors.left: parent.left
            spacing: 12

            Words {
                role: Theme.body
                text: root.label
                color: Theme.ink2
            }

            Struck {
                visible: root.before !== ""
                role: Theme.body
                number: root.before
            }
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
