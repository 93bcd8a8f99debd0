pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A kind of goods to name, as a small picture with its word. */
Choice {
    id: root

    required property string key
    required property string label
    required property url picture

    objectName: `kind_${root.key}`
    fillPressed: Theme.indigoTint
    outline: Theme.line
    Accessible.role: Accessible.Button
    Accessible.name: root.label

    contentItem: Item {
        Drawing {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 5 }
            size: Math.max(16, root.height - word.height - 10)
            source: root.picture
        }

        Words {
            id: word

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors { leftMargin: 2; rightMargin: 2; bottomMargin: 6 }
            role: root.width < 100 ? Theme.least : Theme.caption  // else a word is cut
            font.weight: Font.DemiBold
            text: root.label
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Math.round(1.2 * role.size)
            wrapMode: Text.Wrap
            maximumLineCount: root.height > 30 + 3 * lineHeight ? 3 : 2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
        }
    }
}
