pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*!
    The places of the kiosk below the pages, where the window is higher than wide.

    While a cart is paid there are none, only the way back to the tiles.
*/
Rectangle {
    id: root

    required property TillViewModel till

    // Paying hides the places, and their ground is woven: the green button stays where it was.
    readonly property bool isOpen: root.till.page === "sell" || root.till.page === "more"

    implicitHeight: Theme.bandWidth + Theme.barHeight
    color: root.isOpen ? Theme.rail : Theme.bg

    Image {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Theme.bandWidth
        source: Theme.art("patterns/band-zigzag")
        sourceSize: Qt.size(2 * Theme.bandWidth, Theme.bandWidth)
        fillMode: Image.TileHorizontally
        horizontalAlignment: Image.AlignLeft
        asynchronous: true
    }

    Loader {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Theme.barHeight
        active: !root.isOpen
        sourceComponent: WovenField {}
    }

    SecondaryButton {  // where the way to the tiles is on their own page
        anchors { left: parent.left; leftMargin: Theme.edge; bottom: parent.bottom }
        anchors.bottomMargin: Math.round((Theme.barHeight - height) / 2)
        visible: root.till.page === "pay"
        objectName: "addProductButton"
        glyph: "plus"
        text: qsTrId("sell.add_product")
        onClicked: (root.till.checkout as CheckoutViewModel).back()
    }

    Row {
        anchors { left: parent.left; leftMargin: 10; bottom: parent.bottom; bottomMargin: 6 }
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
