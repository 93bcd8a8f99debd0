pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The home of the artisan: tiles, and the cart they fill. */
Item {
    id: root

    required property TillViewModel till

    property bool warm: false  // the first frame is drawn

    property string message    // what did not work, while it is told
    property bool noticeRead: false

    signal messageRead

    readonly property SellViewModel sell: root.till.sell as SellViewModel

    Item {
        id: main

        anchors { left: parent.left; right: cart.left; top: parent.top; bottom: parent.bottom }

        TopBar {
            id: topBar

            anchors { left: parent.left; right: parent.right; top: parent.top }
            sellerName: root.till.sellerName
            sellerFace: root.till.sellerFace
            tentText: root.till.tentText
            statusKind: root.till.statusKind
            statusText: root.till.statusText
            clockText: root.till.clockText
        }

        Banner {
            id: notice

            anchors { left: parent.left; right: parent.right; top: topBar.bottom }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.edge }
            height: visible ? implicitHeight : 0
            visible: notice.text !== ""
            isError: root.message !== ""
            text: root.message || (root.noticeRead ? "" : root.till.restoredText)
            onClosed: notice.isError ? root.messageRead() : root.noticeRead = true
        }

        Item {
            id: underTop

            anchors { left: parent.left; right: parent.right; top: notice.bottom }
            anchors.topMargin: notice.visible ? Theme.gap : 0
        }

        FilterBar {
            id: filters

            anchors { left: parent.left; right: search.left; top: underTop.bottom }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.gap }
            visible: !root.sell.searching
            model: root.sell.filters
            activeKey: root.sell.activeFilter
            onChosen: key => root.sell.chooseFilter(key)
        }

        IconButton {
            id: search

            anchors { right: parent.right; rightMargin: Theme.edge; top: underTop.bottom }
            objectName: "searchButton"
            visible: !root.sell.searching
            glyph: "search"
            outline: Theme.line
            radius: Theme.radiusTile
            label: qsTrId("search")
            onClicked: root.sell.openSearch()
        }

        Loader {
            id: searchHead

            anchors { left: parent.left; right: parent.right; top: underTop.bottom }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.edge }
            active: root.sell.searching
            sourceComponent: SearchHead {
                sell: root.sell
            }
        }

        TileGrid {
            id: grid

            // Tiles stand at the left of their cells in every language, so the last gap lies outside.
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors.top: root.sell.searching ? searchHead.bottom : filters.bottom
            anchors.topMargin: 14
            anchors.leftMargin: Theme.edge - (root.till.rightToLeft ? Theme.gap : 0)
            anchors.rightMargin: Theme.edge - (root.till.rightToLeft ? 0 : Theme.gap)
            visible: !kinds.active
            model: root.sell.tiles
            warm: root.warm
            onTapped: code => root.sell.tap(code)
        }

        Loader {
            id: kinds

            anchors.fill: grid
            active: root.sell.searching && root.sell.searchText === ""
                && root.sell.chosenCategory === ""
            sourceComponent: CategoryPictures {
                model: root.sell.categories
                onChosen: key => root.sell.chooseCategory(key)
            }
        }

        Loader {
            anchors { left: parent.left; right: parent.right; verticalCenter: grid.verticalCenter }
            anchors { leftMargin: 80; rightMargin: 80 }
            active: root.sell.noMatchText !== "" && !kinds.active
            sourceComponent: NoMatch {
                title: root.sell.noMatchText
                onCleared: root.sell.searchText = ""
            }
        }

        Loader {
            id: toast

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors.margins: Theme.edge
            active: root.sell.toastVisible
            sourceComponent: Toast {
                text: root.sell.toastText
                onUndone: root.sell.undo()
                onExpired: root.sell.dismissToast()
            }

            Connections {
                target: root.sell

                function onToastChanged() {
                    if (toast.item)
                        (toast.item as Toast).restart();
                }
            }
        }
    }

    SellCart {
        id: cart

        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: Theme.cartWidth
        sell: root.sell
    }
}
