pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! What did not work, what still does and what to do, in one breath. It never covers the cart. */
Rectangle {
    id: root

    property string text
    property bool isError: true  // else it only asks for attention

    readonly property color ink: root.isError ? Theme.crimson : Theme.saffronText

    signal closed

    implicitHeight: Math.max(72, words.implicitHeight + 24)
    radius: Theme.radiusTile
    color: root.isError ? Theme.crimsonTint : Theme.saffronTint
    border { width: 2; color: root.ink }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    MouseArea {  // what lies under the banner is not pressed through it
        anchors.fill: parent
    }

    Icon {
        id: icon

        anchors { left: parent.left; leftMargin: 20; verticalCenter: parent.verticalCenter }
        glyph: root.isError ? "error" : "warning"
        size: 28
        color: root.ink
    }

    Words {
        id: words

        anchors { left: icon.right; right: close.left; leftMargin: 14; rightMargin: 10 }
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: root.ink
        wrapMode: Text.WordWrap
        maximumLineCount: 4
    }

    IconButton {
        id: close

        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        objectName: "closeMessageButton"
        glyph: "close"
        fill: "transparent"
        ink: root.ink
        label: qsTrId("close")
        onClicked: root.closed()
    }
}
