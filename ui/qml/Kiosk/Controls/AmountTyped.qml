pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An amount on its keypad, as it is said under its figures. */
Column {
    id: root

    required property string number
    required property string spoken

    readonly property int keyWidth: Math.floor((root.width - 2 * Theme.gap) / 3)

    signal key(string key)

    spacing: 12

    Rectangle {
        width: root.width
        height: 104
        radius: Theme.radiusButton
        color: Theme.surface
        border { width: 2; color: Theme.indigo }

        Column {
            anchors { left: parent.left; right: parent.right; margins: 18 }
            anchors.verticalCenter: parent.verticalCenter

            FittedAmount {
                anchors.left: parent.left
                largest: Theme.amount
                maximumWidth: parent.width
                number: root.number
                live: true
            }

            SpokenHint {
                anchors.left: parent.left
                text: root.spoken
            }
        }
    }

    Keypad {
        keyWidth: root.keyWidth
        keyHeight: 64
        onPressed: key => root.key(key)
    }
}
