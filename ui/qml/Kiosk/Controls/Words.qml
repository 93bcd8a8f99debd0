pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    Text in one role of the type table.

    Arabic letters stand on a taller line than Latin ones; the baseline is put where the role has
    it, so that a row does not move when the language changes.
*/
Text {
    id: root

    property TypeRole role: Theme.body

    color: Theme.ink
    font.pixelSize: root.role.size
    font.weight: root.role.weight
    lineHeight: root.role.line
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft  // mirroring turns it
    elide: Text.ElideRight

    transform: Translate { y: Math.round(root.role.baseline - root.baselineOffset) }
}
