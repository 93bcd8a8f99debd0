pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A soft edge below its parent, made of plain rectangles: the software renderer has no blur. */
Rectangle {
    id: root

    property int around: Theme.radiusTile  // the parent's radius
    property int reach: 2                  // pixels; 2 below a tile, 8 below a sheet

    anchors { fill: parent; margins: -root.reach / 2; topMargin: 0; bottomMargin: -root.reach }
    visible: !Theme.dark
    z: -1
    radius: root.around + root.reach / 2
    color: Qt.alpha(Theme.shade, 0.07)

    Rectangle {
        anchors { fill: parent; margins: root.reach / 2 }
        anchors { topMargin: 1; bottomMargin: root.reach - 1 }
        radius: root.around
        color: Qt.alpha(Theme.shade, 0.1)
    }
}
