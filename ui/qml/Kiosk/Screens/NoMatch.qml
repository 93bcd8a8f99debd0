pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

/*! Nothing was found: what was asked, and the way out. */
Column {
    id: root

    required property SellViewModel sell

    spacing: 20

    EmptyPlace {
        width: root.width
        glyph: "search"
        title: root.sell.noMatchText
    }

    SecondaryButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "clearSearchButton"
        glyph: "close"
        //: Empties the search field
        text: qsTrId("sell.clear_search")
        onClicked: root.sell.searchText = ""
    }
}
