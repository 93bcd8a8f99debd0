pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! A kind of goods above the results; pressing the chosen one lets all kinds in again. */
T.AbstractButton {
    id: root

    required property string key
    required property string label
    required property url picture
    required property bool isActive

    readonly property color ink: root.isActive ? Theme.inkOnChosen : Theme.ink

    objectName: `kind_${root.key}`
    implicitWidth: row.implicitWidth + 28
    implicitHeight: Theme.touchTarget
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.isActive
    Accessible.name: root.label

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.isActive ? Theme.chosen : (root.pressed ? Theme.surface2 : Theme.surface)
        border { width: root.isActive ? 0 : Theme.outline; color: Theme.line }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 10

            Drawing {
                anchors.verticalCenter: parent.verticalCenter
                size: 36
                source: root.picture
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Theme.label
                text: root.label
                color: root.ink
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.isActive
                glyph: "close"
                size: 20
                color: root.ink
            }
        }
    }
}
