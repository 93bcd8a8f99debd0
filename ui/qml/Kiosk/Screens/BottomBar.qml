pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The places of the kiosk below the pages, where the window is higher than wide. */
Rectangle {
    id: root

    required property TillViewModel till

    // Paying hides the places and keeps the bar: the green button stays where it was.
    readonly property bool isOpen: root.till.page === "sell" || root.till.page === "more"

    implicitHeight: Theme.bandWidth + Theme.barHeight
    color: Theme.rail

    Image {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Theme.bandWidth
        source: Theme.art("patterns/band-zigzag")
        sourceSize: Qt.size(2 * Theme.bandWidth, Theme.bandWidth)
        fillMode: Image.TileHorizontally
        horizontalAlignment: Image.AlignLeft
        asynchronous: true
    }

    Row {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
        anchors.bottomMargin: 6
        visible: root.isOpen
        spacing: 8

        RailEntry {
            objectName: "sellPlace"
            implicitWidth: 126
            implicitHeight: Theme.barHeight - 12
            isChosen: root.till.page === "sell"
            glyph: "sale"
            text: qsTrId("rail.sale")
            onClicked: root.till.closeMore()
        }

        RailEntry {
            objectName: "morePlace"
            implicitWidth: 126
            implicitHeight: Theme.barHeight - 12
            isChosen: root.till.page === "more"
            glyph: "more"
            text: qsTrId("rail.more")
            onClicked: root.till.openMore()
        }
    }
}
