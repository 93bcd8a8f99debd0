pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! What the small lozenge means. */
Item {
    id: root

    required property string text

    implicitHeight: Math.max(24, words.height)

    WordNeeded {
        id: sign

        anchors { left: parent.left; leftMargin: 4; verticalCenter: parent.verticalCenter }
    }

    Words {
        id: words

        anchors { left: sign.right; right: parent.right; leftMargin: 12 }
        anchors.verticalCenter: parent.verticalCenter
        role: Theme.label
        text: root.text
        color: Theme.ink2
        wrapMode: Text.WordWrap
    }
}
