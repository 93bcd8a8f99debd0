pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

/*! Four rows of keys: numbers first, Arabic and Latin letters one tap away; left to right always. */
Rectangle {
    id: root

    required property KeyboardViewModel keys

    property KeyboardKey held      // the key that came down last, while it is down
    property string heldKind
    property string heldVariants   // as they were when it came down
    property bool repeated: false

    readonly property int rowHeight: Theme.touchTarget + 6
    readonly property int repeatMs: 90

    signal done

    implicitHeight: 4 * root.rowHeight + 2 * board.anchors.margins
    color: Theme.surface2
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    onVisibleChanged: root.forget()

    MouseArea {  // a touch beside the keys touches nothing behind them
        anchors.fill: parent
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 1
        color: Theme.lineStrong
    }

    Item {
        id: board

        anchors { fill: parent; margins: 4 }

        Repeater {
            model: root.keys.keys

            KeyboardKey {
                id: key

                required property int row
                required property real start
                required property real span

                // Of the model, all of them: a property that only has a default is not filled.
                required kind
                required face
                required variants

                x: Math.round(key.start * board.width)
                y: key.row * root.rowHeight
                width: Math.round((key.start + key.span) * board.width) - key.x
                height: root.rowHeight
                isOn: key.kind === "shift" && root.keys.capital
                onStruck: root.strike(key)
                onPressedChanged: if (!key.pressed && root.held === key) root.held = null
            }
        }
    }

    Rectangle {
        id: choice

        property string letters

        z: 1
        visible: choice.letters !== ""
        width: choice.letters.length * root.rowHeight + 2 * 4
        height: root.rowHeight + 2 * 4
        radius: Theme.radiusTile
        color: Theme.surface
        border { width: Theme.outlineStrong; color: Theme.indigo }

        MouseArea {
            anchors.fill: parent
        }

        Repeater {
            model: Array.from(choice.letters)

            KeyboardKey {
                id: variant

                required property int index
                required property string modelData

                objectName: `variant_${variant.modelData}`
                code: variant.modelData
                x: 4 + variant.index * root.rowHeight
                y: 4
                width: root.rowHeight
                height: root.rowHeight
                waits: true
                onStruck: {
                    root.keys.replace(variant.modelData);
                    root.forget();
                }
            }
        }
    }

    Timer {
        interval: root.repeated ? root.repeatMs : Theme.holdMs
        running: root.held !== null && (root.heldKind === "back" || root.heldVariants !== "")
        repeat: root.heldKind === "back"
        onTriggered: {
            root.repeated = true;
            if (root.heldKind === "back")
                root.keys.takeBack();
            else
                root.offer(root.held, root.heldVariants);
        }
    }

    function strike(key: KeyboardKey) {
        root.forget();
        root.held = key;
        root.heldKind = key.kind;
        root.heldVariants = key.variants;
        switch (key.kind) {
        case "letter": root.keys.type(key.face); break;
        case "space": root.keys.type(" "); break;
        case "back": root.keys.takeBack(); break;
        case "shift": root.keys.shift(); break;
        case "layer": root.keys.chooseLayer(key.code); break;
        case "done": root.done(); break;
        }
    }

    /*! Shows *letters* above *key*; they stay until one is taken or another key is pressed. */
    function offer(key: KeyboardKey, letters: string) {
        choice.letters = letters;
        const middle = key.x + key.width / 2 - choice.width / 2;
        choice.x = Math.max(4, Math.min(root.width - choice.width - 4, middle + board.x));
        choice.y = key.y + board.y - choice.height;
    }

    function forget() {
        choice.letters = "";
        root.held = null;
        root.heldKind = "";
        root.heldVariants = "";
        root.repeated = false;
    }
}
