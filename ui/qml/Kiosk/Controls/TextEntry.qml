pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*!
    A field to type in; on the till it may always stay empty.

    Touched, it asks for the on-screen keyboard, until somebody types on a real one.
*/
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

    onReleased: event => {  // not when the finger comes down: the field may rise
        Qt.callLater(root.goOn, event.x);  // the cursor moves only after this
        root.ask();
    }
    onVisibleChanged: if (!root.visible) root.focus = false
    onActiveFocusChanged: {
        if (!root.activeFocus)
            Qt.callLater(root.leave);  // the next field may take over first
        else if (Typing.field)
            Typing.field = root;
    }
    Keys.onPressed: event => {
        event.accepted = false;
        if (Typing.field === root)
            Typing.field = null;
    }

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

    /*! Asks for the on-screen keyboard. */
    function ask() {
        root.forceActiveFocus();
        Typing.field = root;
    }

    function leave() {
        if (Typing.field === root && !root.activeFocus)
            Typing.field = null;
    }

    /*! A touch beside the text goes on at its end, on whichever side of it that is. */
    function goOn(x: real) {
        const edges = [0, root.length].map(place => root.positionToRectangle(place).x);
        const isBeside = x < Math.min(...edges) || x > Math.max(...edges);
        if (isBeside && root.selectedText === "")
            root.cursorPosition = root.length;
    }
}
