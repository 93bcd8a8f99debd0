pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The stepped lozenge of the emblem in green, with a check: it is done. */
Item {
    id: root

    property int steps: 8

    readonly property int step: Math.round(root.width / (2 * root.steps))

    implicitWidth: 128
    implicitHeight: 128

    Repeater {
        model: root.steps

        Rectangle {
            required property int index

            anchors.centerIn: parent
            width: root.step * 2 * (index + 1)
            height: root.step * 2 * (root.steps - index)
            color: Theme.green
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: root.width * 0.53
        height: width
        rotation: 45
        antialiasing: true
        color: Theme.greenTint
    }

    Icon {
        anchors.centerIn: parent
        glyph: "check-bold"
        size: 60
        color: Theme.green
    }
}
