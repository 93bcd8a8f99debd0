pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A coin drawn by its metal and numeral. */
Image {
    id: root

    required property int value  // dinars

    height: width
    sourceSize: Qt.size(width, height)
    source: Theme.art(root.value >= 50 ? "money/coin-two-metal" : "money/coin-steel")

    Text {
        anchors.centerIn: parent
        text: root.value
        textFormat: Text.PlainText
        color: "#221812"  // on metal, in both palettes
        font.pixelSize: Math.round(root.height * 0.31)
        font.weight: Font.ExtraBold
    }
}
