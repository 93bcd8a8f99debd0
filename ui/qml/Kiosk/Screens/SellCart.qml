pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*!
    The cart while it is filled: its lines, what they come to, and the way to pay.

    Beside the tiles it stands; below them, in a window higher than wide, it is a sheet that shows
    the total and the way to pay (`closed`), three lines (`half`), or all that fits (`full`).
*/
SideSheet {
    id: root

    required property SellViewModel sell
    property string welcome         // the greeting in Tifinagh
    property bool warm: false    // the first frame is drawn
    property bool isTouched: false  // a finger is down: no line may move under it

    property real fullHeight: 0     // of the sheet at most
    property string stand: "half"
    property real pull: 0           // pixels that the sheet is higher than it stands

    readonly property int inset: Theme.isCompact ? 10 : (Theme.isPortrait ? Theme.edge : 14)
    readonly property int handleHeight: 20
    readonly property int closedHeight: Theme.touchTarget + foot.height
    readonly property real halfHeight: Math.min(root.fullHeight, root.handleHeight + head.height
        + foot.height + 3 * lines.rowHeight + 3 * lines.spacing + 2)
    readonly property real standHeight: root.heightOf(root.stand)
    readonly property real sheetHeight:
        Math.max(root.closedHeight, Math.min(root.fullHeight, root.standHeight + root.pull))
    readonly property bool isOpen: !Theme.isPortrait || root.height > root.closedHeight + head.height

    property Component more         // beside the bin, once there is time for it

    signal quantityAsked(string key)  // of a line
    signal priceAsked(string key)
    signal totalAsked

    MouseArea {  // what lies under the sheet is not pressed through it
        anchors.fill: parent
        enabled: Theme.isPortrait
    }

    CartHead {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        anchors.topMargin: Theme.isPortrait ? root.handleHeight : 0
        visible: root.isOpen
        countText: root.sell.countText
    }

    Loader {
        id: handle

        anchors { left: parent.left; right: parent.right; top: parent.top }
        anchors { leftMargin: 144; rightMargin: 144 }  // beside the buttons of the head
        height: root.isOpen ? root.handleHeight + head.height : Theme.touchTarget
        onStatusChanged: if (handle.status === Loader.Ready) handle.item.isOpen = Qt.binding(
            () => root.isOpen)
        source: Theme.isPortrait ? Qt.resolvedUrl("SheetHandle.qml") : ""
    }

    Connections {
        target: handle.item
        ignoreUnknownSignals: true

        function onTapped() {
            root.moveTo(root.nextStand());
        }

        function onPulled(up: real) {
            settling.stop();
            root.pull = up;
        }

        function onLifted() {
            root.moveTo(root.nearestStand());
        }
    }

    NumberAnimation {
        id: settling

        target: root
        property: "pull"
        to: 0
        duration: Theme.panelMs
        easing.type: Easing.OutQuad
    }

    Loader {
        anchors { right: bin.left; rightMargin: 4; verticalCenter: head.verticalCenter }
        visible: root.isOpen
        sourceComponent: root.more
    }

    IconButton {
        id: bin

        anchors { right: parent.right; rightMargin: Theme.isCompact ? 12 : 17 }
        anchors.verticalCenter: head.verticalCenter
        objectName: "emptyCartButton"
        visible: !root.sell.isEmpty && root.isOpen
        glyph: "trash"
        fill: "transparent"
        ink: Theme.crimson
        //: Takes everything out of the cart; it can be undone
        label: qsTrId("cart.empty_it")
        onClicked: root.sell.emptyCart()
    }

    ListView {
        id: lines

        readonly property int rowHeight: (lines.itemAtIndex(0) as CartRow)?.height
            ?? (Theme.isPortrait ? 84 : 122)
        property int countBefore
        property string unshown  // a line that waits to be shown until the finger is up

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        anchors { leftMargin: root.inset; rightMargin: root.inset }
        bottomMargin: lines.spacing
        visible: root.isOpen
        enabled: !settling.running && !closing.running  // pressed only where it stays
        onCountChanged: {
            if (lines.count < lines.countBefore)
                closing.restart();
            lines.countBefore = lines.count;
        }
        spacing: Theme.isCompact ? 6 : 8
        clip: true
        cacheBuffer: 10_000  // every line exists, so that each can be found and shown
        boundsBehavior: Flickable.StopAtBounds
        model: root.sell.lines

        delegate: CartRow {
            id: row

            width: lines.width
            onRaised: root.sell.oneMore(row.code)
            onLowered: root.sell.oneLess(row.code)
            onQuantityTapped: root.quantityAsked(row.code)
            onAmountTapped: root.priceAsked(row.code)
        }

        Connections {
            target: root.sell

            function onLineAdded(code: string) {
                lines.unshown = code;
                Qt.callLater(lines.showNewest);  // the view has not heard of a new line yet
            }
        }

        Connections {
            target: root

            function onIsTouchedChanged() {
                lines.showNewest();
            }
        }

        function showNewest() {
            if (lines.unshown !== "" && !root.isTouched) {
                lines.show(lines.unshown);
                lines.unshown = "";
            }
        }

        /*! Scrolls the line of *code* into view and lets it flash; one not made yet is the last. */
        function show(code: string) {
            for (let i = lines.count - 1; i >= 0; --i) {
                const row = lines.itemAtIndex(i) as CartRow;
                if (row?.code === code) {
                    lines.positionViewAtIndex(i, ListView.Contain);
                    row.flash();
                    return;
                }
            }
            lines.positionViewAtEnd();
            (lines.itemAtIndex(lines.count - 1) as CartRow)?.flash();
        }
    }

    Timer {  // lines below one that went have moved up, under the finger
        id: closing

        interval: Theme.deafMs
    }

    EmptyPlace {
        anchors { left: parent.left; right: parent.right; verticalCenter: lines.verticalCenter }
        anchors { leftMargin: 30; rightMargin: 30 }
        visible: root.sell.isEmpty && lines.height > height
        glyph: "cart"
        title: qsTrId("empty_cart")
        second: root.welcome
        isLate: !root.warm
        //: What to do when the cart is empty
        text: qsTrId("sell.empty_hint")
    }

    CartFoot {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        number: root.sell.totalNumber
        before: root.sell.beforeNumber
        spoken: root.sell.spokenTotal
        canTap: !root.sell.isEmpty
        goName: "payButton"
        glyph: "cash"
        text: qsTrId("pay")
        ready: !root.sell.isEmpty
        onTotalTapped: root.totalAsked()
        onGo: root.sell.pay()
    }

    function heightOf(stand: string): real {
        switch (stand) {
        case "closed": return root.closedHeight;
        case "half": return root.halfHeight;
        default: return root.fullHeight;
        }
    }

    /*! Where a tap on the handle brings the sheet: up as far as there is something to see. */
    function nextStand(): string {
        if (root.stand === "closed")
            return "half";
        return root.stand === "half" && lines.count > 3 ? "full" : "closed";
    }

    function nearestStand(): string {
        const far = stand => Math.abs(root.heightOf(stand) - root.sheetHeight);
        return ["closed", "half", "full"].reduce(
            (one, other) => far(one) < far(other) ? one : other);
    }

    function moveTo(stand: string) {
        const height = root.sheetHeight;
        root.stand = stand;
        root.pull = height - root.standHeight;
        settling.restart();
    }
}
