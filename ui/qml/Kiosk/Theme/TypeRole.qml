import QtQml

/*! One line of the type table: how large, in how high a line, how heavy. */
QtObject {
    id: root

    required property int size    // pixels
    required property int line    // pixels, the same in every language
    required property int weight  // Font.Medium … Font.ExtraBold

    // How large the currency stands beside an amount; no letters are smaller than 14.
    readonly property int currency: Math.max(14, Math.round(0.68 * root.size))

    // Where its letters stand in the line; 0.776 is ascent minus descent of Noto Sans, in ems.
    readonly property real baseline: (root.line + 0.776 * root.size) / 2
}
