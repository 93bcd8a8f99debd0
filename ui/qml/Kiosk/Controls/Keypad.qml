pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Ten digits, 00 or something else, and backspace; left to right in every language. */
Grid {
    id: root

    property int keyWidth: 128
    property int keyHeight: 84
    property bool hundreds: true  // whether there is a key 00
    property string cornerText    // on the key that else is 00; pressing it is "corner"

    signal pressed(string key)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    columns: 3
    spacing: Theme.gap

    Repeater {
        model: [
            "1", "2", "3", "4", "5", "6", "7", "8", "9", root.cornerText === "" ? "00" : "corner", "0",
        ]

        KeypadKey {
            id: key

            required property string modelData

            width: root.keyWidth
            height: root.keyHeight
            digit: key.modelData
            text: key.modelData === "corner" ? root.cornerText : key.modelData
            role: key.modelData === "corner" ? Theme.button : key.fitting
            opacity: enabled ? 1 : 0  // its place stays empty
            enabled: root.hundreds || key.modelData !== "00"
            onClicked: root.pressed(key.digit)
        }
    }

    IconButton {
        width: root.keyWidth
        height: root.keyHeight
        objectName: "key_back"
        glyph: "backspace"
        glyphSize: 32
        outline: Theme.lineStrong
        fillPressed: Theme.indigoTint
        radius: Theme.radiusTile
        //: The key that takes back the last digit
        label: qsTrId("pay.take_back")
        onClicked: root.pressed("back")
    }
}
