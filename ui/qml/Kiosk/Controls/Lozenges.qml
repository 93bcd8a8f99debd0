pragma ComponentBehavior: Bound

import QtQuick

/*! Three small lozenges: something is being done. */
Row {
    id: root

    required property color color

    spacing: 4

    Repeater {
        model: 3

        Rectangle {
            width: 8
            height: 8
            rotation: 45
            color: root.color
        }
    }
}
