pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An amount on its keypad, as it is said under its figures. */
Column {
    id: root

    required property string number
    required property string spoken
    required property real room  // the height that it should take at most

    readonly property int keyWidth: Math.floor((root.width - 2 * Theme.gap) / 3)

    signal key(string key)

    spacing: 8

    Rectangle {
        width: root.width
        height: root.room < 400 ? 84 : 104
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
        keyHeight: Math.max(Theme.touchTarget, Math.min(72, Math.floor((root.room - 148) / 4)))
        onPressed: key => root.key(key)
    }
}
