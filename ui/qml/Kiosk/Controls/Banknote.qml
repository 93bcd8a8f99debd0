pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A note drawn by its colour and numeral; never a picture of a real one. */
Image {
    id: root

    required property int value  // dinars

    readonly property var inks: ({  // the drawings' own, the same in both palettes
        100: "#2C5A7E", 200: "#8A4B2B", 500: "#5E3A86", 1000: "#A0342B", 2000: "#14606B"
    })

    height: width / 2
    sourceSize: Qt.size(width, height)
    source: Theme.art(`money/note-${root.value}`)

    Text {
        anchors.centerIn: parent
        text: root.value
        textFormat: Text.PlainText
        color: root.inks[root.value]
        font.pixelSize: Math.round(root.height * (root.value < 1000 ? 0.48 : 0.42))
        font.weight: Font.ExtraBold
    }
}
