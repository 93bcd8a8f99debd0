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
    property bool isTouched: false  // a finger is down: nothing may move under it

    property string message    // what did not work or was asked for, while it is told
    property bool isAnswer: false
    property bool noticeRead: false

    signal messageRead

    readonly property SellViewModel sell: root.till.sell as SellViewModel
    readonly property ShelfViewModel shelf: root.till.shelf as ShelfViewModel
    readonly property PadsViewModel pads: root.till.pads as PadsViewModel
    readonly property BarViewModel bar: root.till.bar as BarViewModel

    Item {
        id: main

        anchors { fill: parent; rightMargin: Theme.isPortrait ? 0 : cart.width }
        anchors.bottomMargin: Math.max(Typing.covered, Theme.isPortrait ? cart.closedHeight : 0)

        TopBar {
            id: topBar

            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: Theme.isCompact ? 8 : Theme.topHeight
            visible: !Theme.isCompact
            sellerName: root.bar.sellerName
            sellerFace: root.bar.sellerFace
            tentText: root.bar.tentText
            statusKind: root.bar.statusKind
            statusText: root.bar.statusText
            clockText: root.bar.clockText
        }

        Loader {
            id: notice

            readonly property bool isMessage: root.message !== ""
            readonly property string text: root.message
                || (root.noticeRead ? "" : root.bar.restoredText)

            anchors { left: parent.left; right: parent.right; top: topBar.bottom }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.edge }
            height: (notice.item as Banner)?.implicitHeight ?? 0  // a loader keeps that of the last
            active: notice.text !== ""
            sourceComponent: Banner {
                isError: notice.isMessage && !root.isAnswer
                text: notice.text
                onClosed: notice.isMessage ? root.messageRead() : root.noticeRead = true
            }
        }

        Item {
            id: underTop

            anchors { left: parent.left; right: parent.right; top: notice.bottom }
            anchors.topMargin: notice.active ? Theme.gap : 0
        }

        FilterBar {
            id: filters

            anchors { left: parent.left; right: search.left; top: underTop.bottom }
            anchors { leftMargin: Theme.edge + compactTop.besides; rightMargin: compactTop.between }
            visible: !root.shelf.searching
            model: root.shelf.filters
            activeKey: root.shelf.activeFilter
            onChosen: key => root.shelf.chooseFilter(key)
        }

        LatePart {
            id: compactTop

            readonly property int between: Theme.isCompact ? 8 : Theme.gap
            readonly property int besides: Theme.isCompact
                ? Theme.touchTarget + compactTop.between : 0

            anchors { left: parent.left; right: parent.right; top: underTop.bottom }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.edge }
            part: Qt.resolvedUrl("CompactTop.qml")
            till: root.till
            visible: !root.shelf.searching
            isWanted: Theme.isCompact
        }

        IconButton {
            id: search

            anchors { right: parent.right; top: underTop.bottom }
            anchors.rightMargin: Theme.edge + compactTop.besides
            objectName: "searchButton"
            visible: !root.shelf.searching
            glyph: "search"
            outline: Theme.line
            radius: Theme.radiusTile
            label: qsTrId("search")
            onClicked: root.shelf.openSearch()
        }

        LatePart {
            id: searchHead

            anchors { left: parent.left; right: parent.right; top: underTop.bottom }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.edge }
            part: Qt.resolvedUrl("SearchHead.qml")
            till: root.till
            isWanted: root.shelf.searching
        }

        Item {  // what cuts the grid off, with room for the ring of the keyboard around a tile
            id: shelfPlace

            readonly property int ring: 6

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors.top: root.shelf.searching ? searchHead.bottom : filters.bottom
            anchors.topMargin: (Theme.isCompact ? 8 : 14) - shelfPlace.ring
            clip: root.warm

            TileGrid {
                id: grid

                // Tiles stand at the left of their cells in every language, so the last gap lies
                // outside.
                anchors { fill: parent; topMargin: shelfPlace.ring; bottomMargin: grid.lateHeight }
                anchors.leftMargin: Theme.edge - (root.till.rightToLeft ? Theme.gap : 0)
                anchors.rightMargin: Theme.edge - (root.till.rightToLeft ? 0 : Theme.gap)
                visible: !kinds.isWanted
                // A grid without a size yet would make tiles that are thrown away.
                model: grid.width > 0 && grid.height > 0 ? root.shelf.tiles : null
                warm: root.warm
                covered: Theme.isPortrait ? cart.standHeight - cart.closedHeight : 0
                openKey: root.pads.key
                onTapped: code => root.sell.tap(code)
                onHeld: code => root.pads.openQuantity(code)
            }
        }

        LatePart {
            id: kinds

            anchors { fill: shelfPlace; topMargin: shelfPlace.ring }
            anchors { leftMargin: grid.anchors.leftMargin; rightMargin: grid.anchors.rightMargin }
            part: Qt.resolvedUrl("CategoryPictures.qml")
            till: root.till
            isWanted: root.shelf.searching && root.shelf.searchText === ""
                && root.shelf.chosenCategory === ""
        }

        LatePart {
            anchors { left: parent.left; right: parent.right }
            anchors.verticalCenter: shelfPlace.verticalCenter
            anchors { leftMargin: 80; rightMargin: 80 }
            part: Qt.resolvedUrl("NoMatch.qml")
            till: root.till
            isWanted: root.shelf.noMatchText !== "" && !kinds.isWanted
        }

        MouseArea {  // deaf, as the cart is below
            anchors.fill: shelfPlace
            visible: shelfSettling.running
        }
    }

    SellCart {
        id: cart

        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.isPortrait ? parent.width : Theme.cartWidth
        height: Theme.isPortrait ? cart.sheetHeight : parent.height
        fullHeight: parent.height - Theme.topHeight
        visible: !pad.isThere
        sell: root.sell
        isTouched: root.isTouched
        onQuantityAsked: key => root.pads.openLine(key)
        warm: root.warm
        more: root.warm ? more : null
        welcome: (root.till.preferences as PreferencesViewModel).welcomeTamazight
        onPriceAsked: key => root.pads.openPrice(key)
        onTotalAsked: root.pads.openTotal()
    }

    LatePart {
        anchors { left: main.left; right: main.right; bottom: parent.bottom; margins: Theme.edge }
        anchors.bottomMargin: Theme.edge
            + (Theme.isPortrait ? Math.min(cart.height, cart.halfHeight) : Typing.covered)
        part: Qt.resolvedUrl("SellToast.qml")
        till: root.till
        isWanted: root.sell.toastVisible
    }

    // A second tap meant for what has gone reaches nothing that has come in its place.
    MouseArea {
        anchors.fill: cart
        visible: cartSettling.running
    }

    Timer {
        id: cartSettling

        interval: Theme.deafMs
    }

    Timer {
        id: shelfSettling

        interval: Theme.deafMs
    }

    onVisibleChanged: if (root.visible && root.warm) root.settleAll()

    Connections {
        target: root.pads

        function onChanged() {
            cartSettling.restart();
        }
    }

    Connections {
        target: root.shelf

        function onMoved() {
            shelfSettling.restart();
        }
    }

    Connections {
        target: root.sell

        function onToastChanged() {
            if (!root.sell.toastVisible)
                shelfSettling.restart();
        }
    }

    Connections {
        target: notice

        function onActiveChanged() {
            if (root.warm)
                shelfSettling.restart();
        }
    }

    function settleAll() {
        cartSettling.restart();
        shelfSettling.restart();
    }

    Component {
        id: more

        AsideButton {
            count: (root.till.aside as AsideViewModel).countText
            onClicked: root.till.openAside()
        }
    }

    LatePart {
        id: pad

        anchors { right: parent.right; bottom: parent.bottom }
        width: cart.width
        height: Theme.isPortrait ? Math.min(760, cart.fullHeight) : parent.height
        part: root.pads.part === "" ? "" : Qt.resolvedUrl(`${root.pads.part}.qml`)
        till: root.till
        isWanted: root.pads.part !== ""
        onLoaded: appearing.restart()

        NumberAnimation {  // in its place: it can be pressed while it appears
            id: appearing

            target: pad
            property: "opacity"
            from: 0.3
            to: 1
            duration: Theme.panelMs
            easing.type: Easing.OutQuad
        }
    }
}
