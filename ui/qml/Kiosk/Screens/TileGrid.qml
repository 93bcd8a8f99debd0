pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The products as tiles: a tap takes one, a flick scrolls and takes none. */
GridView {
    id: root

    readonly property int columns: Math.max(2,
        Math.floor((root.width + Theme.gap) / (Theme.tileWidth + Theme.gap))
            - (Theme.textScale > 1.2 ? 1 : 0))  // the largest letters need wider tiles

    property real covered: 0   // pixels at the foot that something lies on

    property bool warm: false  // the first frame is drawn: time for the rows beyond the edge

    // A grid makes rows that begin up to most of a row below it. Until the first frame is drawn it
    // ends so much higher that only rows are made of which something worth seeing shows.
    readonly property int lateHeight: root.warm ? 0 : root.cellHeight - Theme.edge

    readonly property real tileWidth: Theme.isLarge
        ? Math.min(Theme.tileWidest, root.cellWidth - Theme.gap)
        : root.cellWidth - Theme.gap

    property string openKey    // the tile whose pad is open

    signal tapped(string code)
    signal held(string code)  // with a finger that stayed where it was

    cacheBuffer: 0  // a row ahead of a flick costs more memory than it saves time
    cellWidth: Math.floor(root.width / root.columns)
    cellHeight: Theme.tileHeight + Theme.gap + 1
    topMargin: 3
    bottomMargin: root.covered + Theme.edge - Theme.gap
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    currentIndex: -1
    Accessible.role: Accessible.List

    Keys.onSpacePressed: {
        (root.currentItem as ProductTile)?.tapped();
        (root.currentItem as FreeTile)?.tapped();
    }

    highlight: Item {
        z: 1

        Rectangle {  // where the keyboard is
            anchors { fill: parent; margins: -5 }
            visible: root.activeFocus
            radius: Theme.radiusTile + 5
            color: "transparent"
            border { width: 3; color: Theme.indigo }
        }
    }

    delegate: DelegateChooser {
        role: "isFree"

        DelegateChoice {
            roleValue: false

            ProductTile {
                id: tile

                width: root.tileWidth
                height: Theme.tileHeight
                isOpen: root.openKey === tile.code
                onTapped: {
                    tile.flash();
                    root.tapped(tile.code);
                }
                onLongPressed: root.held(tile.code)
                GridView.onPooled: tile.visible = false  // else it is only not drawn
                GridView.onReused: tile.visible = true
            }
        }

        DelegateChoice {
            roleValue: true

            FreeTile {
                id: face

                width: root.tileWidth
                height: Theme.tileHeight
                isOpen: root.openKey === face.code
                onTapped: root.tapped(face.code)
                GridView.onPooled: face.visible = false
                GridView.onReused: face.visible = true
            }
        }
    }
}
