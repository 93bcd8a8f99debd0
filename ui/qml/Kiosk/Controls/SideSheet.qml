pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The ground of what stands beside the tiles, or lies over them as a sheet where they are below. */
Rectangle {
    id: root

    color: Theme.surface
    topLeftRadius: Theme.isPortrait ? 24 : 0
    topRightRadius: root.topLeftRadius

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: 1
        visible: !Theme.isPortrait
        color: Theme.line
    }

    Loader {
        anchors.fill: parent
        z: -1
        active: Theme.isPortrait
        sourceComponent: Item {
            Shadow {
                deep: true
            }
        }
    }
}
