pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! One of a few choices side by side; the chosen one has a check and a strong outline. */
T.AbstractButton {
    id: root

    required property bool isChosen
    property string glyph
    property TypeRole role: Theme.body

    readonly property color ink: root.isChosen ? Theme.indigo : Theme.ink

    implicitHeight: Math.max(60, 2 * root.role.line + 8)
    horizontalPadding: 5
    focusPolicy: Qt.TabFocus
    scale: root.pressed ? Theme.pressedScale : 1
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.isChosen
    Accessible.name: root.text

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.isChosen
            ? Theme.indigoTint
            : (root.pressed ? Theme.surface2 : Theme.surface)
        border {
            width: root.isChosen ? Theme.outlineStrong : Theme.outline
            color: root.isChosen ? Theme.indigo : Theme.lineStrong
        }
    }

    contentItem: ButtonFace {
        glyph: root.isChosen ? "check" : root.glyph
        glyphSize: 24
        spacing: 6
        text: root.text
        role: root.role
        ink: root.ink
    }
}
