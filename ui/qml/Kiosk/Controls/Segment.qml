pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! One part of a segmented control. */
T.AbstractButton {
    id: root

    required property string glyph
    required property bool isChosen

    implicitWidth: implicitContentWidth + 2 * horizontalPadding
    implicitHeight: Theme.touchTarget
    horizontalPadding: Theme.isCompact ? 12 : 20
    focusPolicy: Qt.TabFocus
    checkable: false
    checked: root.isChosen
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.isChosen
    Accessible.name: root.text

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.isChosen ? Theme.surface : (root.pressed ? Theme.line : "transparent")
        border { width: root.isChosen ? Theme.outline : 0; color: Theme.lineStrong }
    }

    contentItem: ButtonFace {
        glyph: root.glyph
        glyphSize: 26
        glyphTurns: root.glyph === "phone-transfer"
        spacing: Theme.isCompact ? 8 : 12
        text: root.text
        role: Theme.button
        ink: root.isChosen ? Theme.ink : Theme.ink2
    }
}
