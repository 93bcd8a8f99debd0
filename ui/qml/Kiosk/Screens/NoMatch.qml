pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

/*! Nothing was found: what was asked, and the way out. */
Column {
    id: root

    required property string title

    signal cleared

    spacing: 20

    EmptyPlace {
        width: root.width
        glyph: "search"
        title: root.title
    }

    SecondaryButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "clearSearchButton"
        glyph: "close"
        //: Empties the search field
        text: qsTrId("sell.clear_search")
        onClicked: root.cleared()
    }
}
