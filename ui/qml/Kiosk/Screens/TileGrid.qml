pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The products as tiles: a tap takes one, a flick scrolls and takes none. */
GridView {
    id: root

    readonly property int tileWidth: 175   // about, in every size class
    readonly property int tileHeight: 203
    readonly property int columns: Math.max(2, Math.floor(
        (root.width + Theme.gap) / (root.tileWidth + Theme.gap)))

    signal tapped(string code)

    cellWidth: Math.floor(root.width / root.columns)
    cellHeight: root.tileHeight + Theme.gap + 1
    topMargin: 3
    bottomMargin: Theme.edge - Theme.gap
    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    currentIndex: -1
    Accessible.role: Accessible.List

    Keys.onSpacePressed: if (root.currentItem) (root.currentItem as ProductTile).tapped()

    delegate: ProductTile {
        id: tile

        width: root.cellWidth - Theme.gap
        height: root.tileHeight
        focused: root.activeFocus && tile.GridView.isCurrentItem
        onTapped: {
            tile.flash();
            root.tapped(tile.code);
        }
    }
}
