pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The kinds of goods of the tent as pictures: searching begins without a letter. */
GridView {
    id: root

    required property TillViewModel till

    readonly property ShelfViewModel shelf: root.till.shelf as ShelfViewModel

    readonly property int columns: Math.max(2, Math.floor((root.width + Theme.gap) / 187))

    model: root.shelf.categories
    cellWidth: Math.floor(root.width / root.columns)
    cellHeight: 178
    topMargin: 3
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    delegate: CategoryTile {
        id: tile

        width: root.cellWidth - Theme.gap
        height: root.cellHeight - Theme.gap
        onClicked: root.shelf.chooseCategory(tile.key)
    }
}
