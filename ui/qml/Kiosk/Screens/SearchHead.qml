pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The field to type in, and above the results the kinds of goods that narrow them. */
Column {
    id: root

    required property TillViewModel till

    readonly property ShelfViewModel shelf: root.till.shelf as ShelfViewModel

    readonly property bool isAsked: root.shelf.searchText !== "" || root.shelf.chosenCategory !== ""

    spacing: 10

    Item {
        width: root.width
        height: field.height

        TextEntry {
            id: field

            anchors { left: parent.left; right: close.left; rightMargin: 10 }
            implicitHeight: Theme.touchTarget
            objectName: "searchField"
            glyph: "search"
            text: root.shelf.searchText
            //: Inside the empty search field
            placeholderText: qsTrId("sell.search_hint")
            onTextEdited: root.shelf.searchText = field.text
        }

        IconButton {
            id: close

            anchors.right: parent.right
            objectName: "closeSearchButton"
            glyph: "close"
            outline: Theme.line
            radius: Theme.radiusTile
            label: qsTrId("close")
            onClicked: root.shelf.closeSearch()
        }
    }

    ListView {
        id: kinds

        width: root.width
        height: Theme.touchTarget
        visible: root.isAsked
        orientation: ListView.Horizontal
        spacing: 10
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.shelf.categories

        SideFades {
            parent: kinds
            anchors.fill: parent
            roll: kinds
        }

        delegate: CategoryPill {
            id: pill

            isActive: pill.key === root.shelf.chosenCategory
            onClicked: root.shelf.chooseCategory(pill.key)
        }
    }
}
