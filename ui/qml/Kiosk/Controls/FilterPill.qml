pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! Narrows the grid: to the best sellers (a star) or to one artisan (a face and a sign). */
T.AbstractButton {
    id: root

    required property string key
    required property string label
    required property url face
    required property string mark
    required property bool isActive

    readonly property color ink: root.isActive ? Theme.inkOnChosen : Theme.ink
    readonly property int besideFace: Theme.isCompact ? 4 : 9
    readonly property int besideWords: Theme.isCompact && root.hasFace ? 7 : 14
    readonly property bool hasFace: root.face.toString() !== ""

    objectName: `filter_${root.key}`
    implicitWidth: Math.max(Theme.touchTarget, row.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Theme.touchTarget
    leftPadding: root.hasFace && !root.mirrored ? root.besideFace : root.besideWords
    rightPadding: root.hasFace && root.mirrored ? root.besideFace : root.besideWords
    focusPolicy: Qt.TabFocus
    scale: root.pressed ? Theme.pressedScale : 1
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.isActive
    Accessible.name: root.label

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.isActive ? Theme.chosen : (root.pressed ? Theme.surface2 : Theme.surface)
        border { width: root.isActive ? 0 : Theme.outline; color: Theme.line }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: root.hasFace ? (Theme.isCompact ? 9 : 15) : 9

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.hasFace
                glyph: "star"
                size: 22
                color: root.ink
            }

            Face {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.hasFace
                size: 42
                picture: root.face
                mark: root.mark
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.hasFace || !Theme.isCompact
                role: Theme.label
                text: root.label
                color: root.ink
            }
        }
    }
}
