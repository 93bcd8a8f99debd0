pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! What every button of the kiosk is: large enough for a finger, and it answers at once. */
T.AbstractButton {
    id: root

    property string glyph
    property bool glyphTurns: false
    property int glyphSize: 28
    property TypeRole role: Theme.button

    property color ink: Theme.ink
    property color fill: Theme.surface
    property color fillPressed: Theme.surface2
    property color outline: "transparent"
    property real outlineWidth: Theme.outline
    property int radius: Theme.radiusButton

    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 20
    verticalPadding: 8
    spacing: 14

    focusPolicy: Qt.TabFocus
    scale: root.pressed ? Theme.pressedScale : 1
    Accessible.name: root.text

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    background: Rectangle {
        radius: root.radius
        color: root.pressed ? root.fillPressed : root.fill
        border { width: root.outlineWidth; color: root.outline }
    }

    contentItem: ButtonFace {
        glyph: root.glyph
        glyphTurns: root.glyphTurns
        glyphSize: root.glyphSize
        text: root.text
        role: root.role
        ink: root.ink
        spacing: root.spacing
    }
}
