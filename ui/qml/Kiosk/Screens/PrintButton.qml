pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Asks for the receipt on paper, and says how the paper fares. */
SecondaryButton {
    id: root

    required property string kind       // ready, waiting, printed, kept, uncertain, failed
    required property string stateText

    readonly property var chip: ({  // the kind of chip, and its icon
        waiting: ["waiting", "clock"], uncertain: ["waiting", "warning"], failed: ["error", "error"]
    })[root.kind] ?? ["ok", "check"]

    readonly property int beside: Theme.isCompact ? 10 : 14  // the icon

    objectName: "printButton"
    padding: 0
    horizontalPadding: Theme.isCompact ? 10 : 16
    text: qsTrId("print_receipt")
    Accessible.description: root.stateText

    contentItem: Item {
        Icon {
            id: printer

            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            glyph: "printer"
            size: Theme.isCompact ? 28 : 34
        }

        Words {
            anchors { left: printer.right; right: parent.right; leftMargin: root.beside }
            anchors { bottom: parent.verticalCenter; bottomMargin: -1 }
            role: Theme.button
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.least.size
            text: root.text
        }

        StatusChip {
            anchors { left: printer.right; leftMargin: root.beside }
            anchors { top: parent.verticalCenter; topMargin: 3 }
            size: Math.max(28, Theme.caption.line + 2)
            maximumWidth: root.availableWidth - printer.width - root.beside
            kind: root.chip[0]
            glyph: root.chip[1]
            text: root.stateText
        }
    }
}
