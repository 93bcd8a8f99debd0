pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! More about carts: putting this one aside, and how many wait. */
IconButton {
    id: root

    required property string count  // of waiting carts; empty for none

    objectName: "asideButton"
    glyph: "more"
    fill: "transparent"
    label: qsTrId("aside.title")
    Accessible.description: root.count

    Loader {
        anchors { right: parent.right; top: parent.top }
        active: root.count !== ""
        sourceComponent: Rectangle {
            width: Math.max(height, words.implicitWidth + 12)
            height: Theme.caption.line + 4
            radius: height / 2
            color: Theme.saffron

            Words {
                id: words

                anchors.centerIn: parent
                role: Theme.caption
                font.weight: Font.Bold
                text: root.count
                color: Theme.inkOnSaffron
            }
        }
    }
}
