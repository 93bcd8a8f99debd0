pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Says what was done and offers to undo it, for as long as its line shrinks. */
Rectangle {
    id: root

    required property string text
    property string glyph: "trash"

    signal undone
    signal expired

    /*! Starts its time again, for something newly done. */
    function restart() {
        shrinking.restart();
    }

    implicitHeight: 76
    radius: Theme.radiusButton
    color: Theme.toast
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text
    onVisibleChanged: root.visible ? shrinking.restart() : shrinking.stop()

    Shadow {
        deep: true
    }

    Icon {
        id: icon

        anchors { left: parent.left; leftMargin: 20; verticalCenter: undo.verticalCenter }
        glyph: root.glyph
        color: Theme.inkOnToast
    }

    Words {
        anchors { left: icon.right; right: undo.left; leftMargin: 14; rightMargin: 14 }
        anchors.verticalCenter: undo.verticalCenter
        role: Theme.body
        text: root.text
        color: Theme.inkOnToast
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }

    TouchButton {
        id: undo

        anchors { right: parent.right; top: parent.top; margins: 6 }
        objectName: "toastUndo"
        fill: Theme.saffron
        fillPressed: Qt.darker(Theme.saffron, 1.15)
        ink: Theme.inkOnSaffron
        radius: Theme.radiusTile
        glyph: "undo"
        glyphTurns: true
        glyphSize: 26
        //: Puts back what was just removed
        text: qsTrId("undo")
        onClicked: root.undone()
    }

    Rectangle {
        id: timeLeft

        anchors { left: parent.left; bottom: parent.bottom; leftMargin: 18; bottomMargin: 5 }
        width: (root.width - 36) * timeLeft.part
        height: 4
        visible: !Theme.reducedMotion
        radius: 2
        color: Theme.saffron

        property real part: 1

        NumberAnimation {
            id: shrinking

            target: timeLeft
            property: "part"
            from: 1
            to: 0
            duration: Theme.toastMs
            onFinished: root.expired()
        }
    }
}
