pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The receipt as it would come out of the printer, to read or to photograph. */
Rectangle {
    id: root

    required property url picture

    signal closed

    color: Theme.bg
    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    MouseArea {  // what lies under the sheet is not pressed through it
        anchors.fill: parent
    }

    Words {
        id: title

        anchors { left: parent.left; leftMargin: Theme.edge; verticalCenter: close.verticalCenter }
        role: Theme.title
        text: qsTrId("receipt")
    }

    IconButton {
        id: close

        anchors { right: parent.right; rightMargin: Theme.edge; top: parent.top; topMargin: 12 }
        objectName: "closeReceiptButton"
        glyph: "close"
        outline: Theme.line
        label: qsTrId("close")
        onClicked: root.closed()
    }

    Flickable {
        id: roll

        anchors { left: parent.left; right: parent.right; top: close.bottom; bottom: parent.bottom }
        anchors.topMargin: 12
        contentWidth: roll.width
        contentHeight: paper.height + 2 * Theme.edge
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Rectangle {
            id: paper

            x: Math.round((roll.width - width) / 2)
            y: 4
            width: picture.width + 2 * Theme.edge
            height: picture.height + 2 * Theme.edge
            color: "white"
            border { width: Theme.outline; color: Theme.line }

            Image {
                id: picture

                anchors.centerIn: parent
                source: root.picture
                cache: false  // a reprint of the same sale is another picture under the same name
                asynchronous: true
            }
        }
    }
}
