import QtQml

/*! One line of the type table: how large, in how high a line, how heavy. */
QtObject {
    required property int size    // pixels
    required property int line    // pixels, the same in every language
    required property int weight  // Font.Medium … Font.ExtraBold
}
