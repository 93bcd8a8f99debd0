pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Where a row goes on beyond its end it fades into the ground: there is more to roll to. */
Item {
    id: root

    required property ListView roll

    Rectangle {
        height: root.height
        width: 44
        visible: root.roll.contentX > root.roll.originX + 1
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop { position: 0; color: Theme.bg }
            GradientStop { position: 1; color: Qt.alpha(Theme.bg, 0) }
        }
    }

    Rectangle {
        x: root.width - width
        height: root.height
        width: 44
        visible: root.roll.contentX + root.roll.width
            < root.roll.originX + root.roll.contentWidth - 1
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop { position: 0; color: Qt.alpha(Theme.bg, 0) }
            GradientStop { position: 1; color: Theme.bg }
        }
    }
}
