pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The woven ground of an empty place, quiet enough to read on. */
Image {
    source: Theme.art(Theme.dark ? "patterns/field-dark" : "patterns/field-light")
    sourceSize: Qt.size(96, 96)
    fillMode: Image.Tile
    opacity: 0.4
}
