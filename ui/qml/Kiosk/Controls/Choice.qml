pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! One of several to choose from: the chosen one is tinted and has a strong outline. */
T.AbstractButton {
    id: root

    required property bool isChosen
    property int radius: Theme.radiusTile
    property color fillPressed: Theme.surface2
    property color outline: Theme.lineStrong

    readonly property color ink: root.isChosen ? Theme.indigo : Theme.ink

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
        radius: root.radius
        color: root.isChosen
            ? Theme.indigoTint
            : (root.pressed ? root.fillPressed : Theme.surface)
        border {
            width: root.isChosen ? Theme.outlineStrong : Theme.outline
            color: root.isChosen ? Theme.indigo : root.outline
        }
    }
}
