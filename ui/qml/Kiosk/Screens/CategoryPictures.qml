pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The kinds of goods of the tent as pictures: searching begins without a letter. */
GridView {
    id: root

    readonly property int columns: Math.max(2, Math.floor((root.width + Theme.gap) / 187))

    signal chosen(string key)

    cellWidth: Math.floor(root.width / root.columns)
    cellHeight: 178
    topMargin: 3
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    delegate: CategoryTile {
        id: tile

        width: root.cellWidth - Theme.gap
        height: root.cellHeight - Theme.gap
        onClicked: root.chosen(tile.key)
    }
}
