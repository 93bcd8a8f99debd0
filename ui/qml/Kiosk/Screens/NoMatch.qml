pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

/*! Nothing was found: what was asked, and the way out. */
Column {
    id: root

    required property TillViewModel till

    readonly property ShelfViewModel shelf: root.till.shelf as ShelfViewModel

    spacing: 20

    EmptyPlace {
        width: root.width
        glyph: "search"
        title: root.shelf.noMatchText
    }

    SecondaryButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "clearSearchButton"
        glyph: "close"
        //: Empties the search field
        text: qsTrId("sell.clear_search")
        onClicked: root.shelf.searchText = ""
    }
}
