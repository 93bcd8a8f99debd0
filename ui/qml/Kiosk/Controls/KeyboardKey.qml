pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*!
    One key of the on-screen keyboard. It never takes the focus from the field.

    A letter strikes when the finger comes down, so that two thumbs type in the order in which they
    came; a key that changes the keys under the finger waits until the finger has left. The gap to
    the next key belongs to it: no touch falls between two keys.
*/
T.AbstractButton {
    id: root

    required property string code
    property string kind: "letter"
    property string face: root.code
    property string variants   // letters that it offers when it is held
    property bool isOn: false
    property bool waits: root.kind === "layer" || root.kind === "done"

    property bool wasStruck: false

    readonly property bool isLetter: root.kind === "letter"
    readonly property bool isDone: root.kind === "done"
    readonly property string glyph: {
        switch (root.kind) {
        case "back": return "backspace";
        case "done": return "check-bold";
        case "shift":
        case "space": return root.kind;
        default: return "";
        }
    }

    signal struck

    objectName: `type_${root.code}`
    focusPolicy: Qt.NoFocus
    topInset: 3
    bottomInset: 3
    leftInset: 3
    rightInset: 3
    text: root.face
    Accessible.name: root.isLetter ? root.face : root.word()

    onPressed: {
        if (!root.waits) {
            root.wasStruck = true;
            root.struck();
        }
    }
    onCanceled: root.wasStruck = false
    onClicked: {
        if (!root.wasStruck)  // a screen reader only clicks
            root.struck();
        root.wasStruck = false;
    }

    background: Rectangle {
        radius: Theme.radiusImage
        color: root.pressed || root.isOn ? Theme.indigoTint
            : root.isDone ? Theme.chosen
            : root.isLetter || root.kind === "space" ? Theme.surface : Theme.bg
        border {
            width: root.isOn ? Theme.outlineStrong : Theme.outline
            color: root.isOn ? Theme.indigo : Theme.lineStrong
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: root.glyph !== ""
            glyph: root.glyph
            size: 28
            color: root.isDone && !root.pressed ? Theme.inkOnChosen : Theme.ink
        }

        Words {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            visible: root.glyph === ""
            role: root.isLetter ? Theme.title : Theme.body
            text: root.text
            horizontalAlignment: Text.AlignHCenter
        }

        Rectangle {  // there is more when it is held
            anchors { right: parent.right; top: parent.top; margins: 9 }
            visible: root.variants !== ""
            width: 5
            height: 5
            radius: 2.5
            color: Theme.ink2
        }
    }

    function word(): string {
        switch (root.code) {
        case "numbers": return qsTrId("keys.numbers");
        case "arabic": return qsTrId("keys.arabic");
        case "latin": return qsTrId("keys.latin");
        case "shift": return qsTrId("keys.shift");
        case "space": return qsTrId("keys.space");
        case "back": return qsTrId("keys.back");
        default: return qsTrId("done");
        }
    }
}
