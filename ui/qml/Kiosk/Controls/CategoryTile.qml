pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! A kind of goods, as a picture with its word. */
T.AbstractButton {
    id: root

    required property string key
    required property string label
    required property string second  // in Tifinagh, or empty
    required property url picture
    required property int index

    objectName: `category_${root.key}`
    focusPolicy: Qt.TabFocus
    scale: root.pressed ? Theme.pressedScale : 1
    Accessible.name: root.label

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.pressed ? Theme.surface2 : Theme.surface
        border { width: Theme.outline; color: Theme.line }
    }

    contentItem: Item {
        Rectangle {
            id: ground

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8 }
            height: parent.height - words.height - 22
            radius: Theme.radiusImage
            color: Theme.tint(root.index)

            Drawing {
                anchors.centerIn: parent
                size: Math.min(96, ground.height - 8)
                source: root.picture
            }
        }

        Column {
            id: words

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors { leftMargin: 10; rightMargin: 10; bottomMargin: 8 }

            Words {
                width: words.width
                role: Theme.label
                text: root.label
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                maximumLineCount: 2
            }

            Words {
                width: words.width
                visible: root.second !== ""
                role: Theme.caption
                text: root.second
                color: Theme.ink2
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
