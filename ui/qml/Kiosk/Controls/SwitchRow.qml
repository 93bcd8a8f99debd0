pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! Something that is on or off, with what it does under its name; the whole row is pressed. */
T.AbstractButton {
    id: root

    required property string hint
    required property bool isOn

    implicitHeight: Math.max(72, words.height + 20)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.isOn
    Accessible.name: root.text
    Accessible.description: root.hint

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.pressed ? Theme.surface2 : "transparent"
    }

    contentItem: Item {
        Column {
            id: words

            anchors { left: parent.left; right: track.left; rightMargin: 16 }
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                role: Theme.body
                font.weight: Font.Bold
                text: root.text
                wrapMode: Text.WordWrap
            }

            Words {
                width: parent.width
                role: Theme.caption
                text: root.hint
                color: Theme.ink2
                wrapMode: Text.WordWrap
            }
        }

        Rectangle {
            id: track

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: 58
            height: 32
            radius: 16
            color: root.isOn ? Theme.green : Theme.surface2
            border { width: Theme.outline; color: root.isOn ? Theme.green : Theme.lineStrong }

            Rectangle {  // at the end when it is on, as the sentence is read
                x: root.isOn !== root.mirrored ? parent.width - width - 4 : 4
                anchors.verticalCenter: parent.verticalCenter
                width: 24
                height: 24
                radius: 12
                color: root.isOn ? Theme.surface : Theme.ink2
            }
        }
    }
}
