pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A soft edge around its parent, from a picture: the software renderer cannot blur. */
BorderImage {
    id: root

    property bool deep: false  // below a sheet, not a tile

    readonly property int reach: root.deep ? 36 : 12  // as the picture was drawn
    readonly property int corner: root.deep ? 68 : 38

    anchors { fill: parent; margins: -root.reach }
    z: -1
    smooth: false  // each part is stretched only along its even side
    visible: !Theme.dark
    source: Theme.shadow(root.deep ? "sheet" : "tile")
    border { left: root.corner; right: root.corner; top: root.corner; bottom: root.corner }
}
