pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A soft edge under its parent, made of plain rectangles: the software renderer has no blur. */
Item {
    id: root

    property int around: Theme.radiusTile  // the parent's radius
    property int reach: 2                  // pixels; 2 under a tile, 8 under a sheet

    anchors.fill: parent
    visible: !Theme.dark
    z: -1

    Rectangle {
        anchors { fill: parent; topMargin: 1; bottomMargin: -1 }
        radius: root.around
        color: Qt.alpha(Theme.shade, 0.1)
    }

    Rectangle {
        anchors {
            fill: parent
            leftMargin: -root.reach / 2
            rightMargin: -root.reach / 2
            bottomMargin: -root.reach
        }
        radius: root.around + root.reach / 2
        color: Qt.alpha(Theme.shade, 0.06)
    }

    Rectangle {
        anchors {
            fill: parent
            leftMargin: -root.reach
            rightMargin: -root.reach
            bottomMargin: -root.reach * 2
        }
        visible: root.reach > 2
        radius: root.around + root.reach
        color: Qt.alpha(Theme.shade, 0.05)
    }
}
