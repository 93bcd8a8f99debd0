pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An empty place: a drawing, one line that says what will come, and what can be done about it. */
Column {
    id: root

    required property string glyph
    required property string title
    property string second  // in Tifinagh, under the title
    property bool isLate: false  // the second line keeps its place empty: its letters cost a start
    property string text

    spacing: 10

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        glyph: root.glyph
        size: 60
        color: Theme.ink2
    }

    Words {
        width: root.width
        role: Theme.heading
        text: root.title
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        maximumLineCount: 2
    }

    Words {
        width: root.width
        visible: root.second !== ""
        height: role.line
        role: Theme.body
        text: root.isLate ? "" : root.second
        color: Theme.clay
        horizontalAlignment: Text.AlignHCenter
    }

    Words {
        width: root.width
        visible: root.text !== ""
        role: Theme.body
        text: root.text
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        maximumLineCount: 3
    }
}
