pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! How many, on green; parted from the picture below by a ring. */
Rectangle {
    id: root

    required property string text

    implicitWidth: Math.max(implicitHeight, words.implicitWidth + 20)
    implicitHeight: 42
    radius: height / 2
    color: Theme.green
    border { width: 3; color: Theme.surface }

    Words {
        id: words

        anchors.centerIn: parent
        role: Theme.button
        text: root.text
        color: Theme.inkOnGreen
    }
}
