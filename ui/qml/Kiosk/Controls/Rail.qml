pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The places of the kiosk. */
Rectangle {
    id: root

    required property string place  // sell, more

    readonly property int logoSize: Theme.isCompact ? 48 : 60

    signal sellAsked
    signal moreAsked

    width: Theme.railWidth
    color: Theme.rail

    Image {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 11 }
        width: root.logoSize
        height: root.logoSize
        sourceSize: Qt.size(root.logoSize, root.logoSize)
        source: Theme.art("logo")
        asynchronous: true
    }

    Rectangle {  // at the outer edge, beside the place that is open
        anchors { left: parent.left; leftMargin: -3 }
        y: entries.y + (root.place === "more" ? more.y : sale.y) + 14
        width: 8
        height: sale.height - 28
        radius: 4
        color: Theme.saffron
    }

    Column {
        id: entries

        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top }
        anchors.topMargin: Theme.isCompact ? 67 : 80
        spacing: 6

        RailEntry {
            id: sale

            objectName: "sellPlace"
            isChosen: root.place === "sell"
            glyph: "sale"
            //: The place where things are sold
            text: qsTrId("rail.sale")
            onClicked: root.sellAsked()
        }

        RailEntry {
            id: more

            objectName: "morePlace"
            isChosen: root.place === "more"
            glyph: "more"
            //: The place of all that is needed seldom: language, light, sounds
            text: qsTrId("rail.more")
            onClicked: root.moreAsked()
        }
    }
}
