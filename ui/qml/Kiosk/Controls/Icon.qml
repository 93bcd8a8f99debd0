pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.impl
import Kiosk.Theme

/*! A stroke drawing of the set, tinted; arrows and the like turn with the direction of reading. */
IconImage {
    id: root

    required property string glyph
    property int size: 24
    property bool turns: false  // whether right-to-left reading mirrors it

    width: root.size
    height: root.size
    sourceSize: Qt.size(root.size, root.size)
    source: root.glyph ? Theme.art(`icons/${root.glyph}`) : ""
    color: Theme.ink
    mirror: root.turns && Theme.language === "ar"
}
