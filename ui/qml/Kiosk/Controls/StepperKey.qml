pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*!
    One end of a stepper: a press is one step; held, it repeats, and after a while faster.

    A hold never does what the key says only for a press (`once`), such as throwing a line away.
*/
T.AbstractButton {
    id: root

    required property string glyph
    required property string label
    property bool once: false
    property bool atLimit: false

    property bool repeated: false
    property bool fast: false

    readonly property int slowMs: 180  // a count that can still be read
    readonly property int fastMs: 70

    signal step

    implicitWidth: Theme.stepperKey
    implicitHeight: Theme.touchTarget
    focusPolicy: Qt.TabFocus
    Accessible.name: root.label

    onPressed: {
        root.repeated = false;
        root.fast = false;
    }
    onClicked: {
        if (!root.repeated)
            root.step();
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.pressed ? Theme.indigoTint : "transparent"
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            glyph: root.glyph
            opacity: root.atLimit ? 0.4 : 1
        }
    }

    Timer {  // waits first, then steps
        interval: !root.repeated ? Theme.holdMs : (root.fast ? root.fastMs : root.slowMs)
        running: root.pressed && !root.atLimit && (!root.once || root.repeated)
        repeat: true
        onTriggered: {
            root.repeated = true;
            if (!root.once)
                root.step();
        }
    }

    Timer {
        interval: Theme.holdFastMs
        running: root.pressed
        onTriggered: root.fast = true
    }
}
