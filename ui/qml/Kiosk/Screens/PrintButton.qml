pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Asks for the receipt on paper, and says how the paper fares. */
SecondaryButton {
    id: root

    required property string kind       // ready, waiting, printed, kept, failed
    required property string stateText

    objectName: "printButton"
    padding: 0
    horizontalPadding: 16
    text: qsTrId("print_receipt")
    Accessible.description: root.stateText

    contentItem: Item {
        Icon {
            id: printer

            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            glyph: "printer"
            size: 34
        }

        Words {
            anchors { left: printer.right; right: parent.right; leftMargin: 14 }
            anchors { bottom: parent.verticalCenter; bottomMargin: -1 }
            role: Theme.button
            text: root.text
        }

        StatusChip {
            anchors { left: printer.right; leftMargin: 14 }
            anchors { top: parent.verticalCenter; topMargin: 3 }
            size: 28
            kind: root.kind === "failed" ? "error" : (root.kind === "waiting" ? "waiting" : "ok")
            glyph: root.kind === "failed" ? "error" : (root.kind === "waiting" ? "clock" : "check")
            text: root.stateText
        }
    }
}
