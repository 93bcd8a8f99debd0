pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Icon and word in the middle of a button; a long word takes two lines before it is cut. */
Item {
    id: root

    required property string glyph
    required property string text
    required property color ink
    required property TypeRole role
    property bool glyphTurns: false
    property int glyphSize: 28
    property int spacing: 14

    readonly property real wordsRoom: root.width
        - (icon.visible ? root.glyphSize + (words.visible ? root.spacing : 0) : 0)

    implicitWidth: (icon.visible ? root.glyphSize : 0)
        + (icon.visible && words.visible ? root.spacing : 0)
        + (words.visible ? Math.ceil(words.implicitWidth) : 0)
    implicitHeight: Math.max(root.glyphSize, root.role.line)

    Row {
        anchors.centerIn: parent
        spacing: root.spacing

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            visible: root.glyph !== ""
            glyph: root.glyph
            size: root.glyphSize
            turns: root.glyphTurns
            color: root.ink
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            width: Math.min(Math.ceil(implicitWidth), root.wordsRoom)
            role: root.role
            text: root.text
            color: root.ink
            wrapMode: Text.WordWrap
            maximumLineCount: 2
        }
    }
}
