pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The woven band beside the rail; it stays when the rail leaves. */
Image {
    width: Theme.bandWidth
    source: Theme.art("patterns/band-vertical")
    sourceSize: Qt.size(Theme.bandWidth, 6 * Theme.bandWidth)
    fillMode: Image.TileVertically
    verticalAlignment: Image.AlignTop
    asynchronous: true
}
