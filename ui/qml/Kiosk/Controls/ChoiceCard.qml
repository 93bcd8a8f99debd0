pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! One of a few choices side by side; the chosen one has a check and a strong outline. */
Choice {
    id: root

    property string glyph
    property TypeRole role: Theme.body

    implicitHeight: Math.max(60, 2 * root.role.line + 8)
    horizontalPadding: 5

    contentItem: ButtonFace {
        glyph: root.isChosen ? "check" : root.glyph
        glyphSize: 24
        spacing: 6
        text: root.text
        role: root.role
        ink: root.ink
    }
}
