pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! A field to type in; on the till it may always stay empty. */
T.TextField {
    id: root

    property string glyph

    readonly property bool isMirrored: Theme.language === "ar"

    implicitHeight: 60
    leftPadding: root.glyph && !root.isMirrored ? 56 : 18
    rightPadding: root.glyph && root.isMirrored ? 56 : 18
    verticalAlignment: Text.AlignVCenter
    horizontalAlignment: Text.AlignLeft
    color: Theme.ink
    placeholderTextColor: Theme.ink2
    selectionColor: Theme.indigo
    selectedTextColor: Theme.surface
    selectByMouse: true
    maximumLength: 80
    inputMethodHints: Qt.ImhNoPredictiveText
    font.pixelSize: Theme.body.size
    font.weight: Theme.body.weight
    Accessible.name: root.placeholderText

    background: Rectangle {
        radius: Theme.radiusTile
        color: Theme.surface
        border {
            width: root.activeFocus ? Theme.outlineStrong : Theme.outline
            color: root.activeFocus ? Theme.indigo : Theme.lineStrong
        }
    }

    Icon {
        anchors { left: parent.left; leftMargin: 18; verticalCenter: parent.verticalCenter }
        visible: root.glyph !== ""
        glyph: root.glyph
        color: Theme.ink2
    }

    Words {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: root.glyph ? 56 : 18; rightMargin: 18 }
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        color: Theme.ink2
    }
}
