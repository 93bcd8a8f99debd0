pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The cart while it is filled: its lines, what they come to, and the way to pay. */
Rectangle {
    id: root

    required property SellViewModel sell
    property string welcome  // the greeting in Tifinagh

    signal quantityAsked(string key)  // of a line
    signal priceAsked(string key)
    signal totalAsked

    color: Theme.surface

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }

    CartHead {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        countText: root.sell.countText
    }

    IconButton {
        anchors { right: parent.right; rightMargin: 17; verticalCenter: head.verticalCenter }
        objectName: "emptyCartButton"
        visible: !root.sell.isEmpty
        glyph: "trash"
        fill: "transparent"
        ink: Theme.crimson
        //: Takes everything out of the cart; it can be undone
        label: qsTrId("cart.empty_it")
        onClicked: root.sell.emptyCart()
    }

    ListView {
        id: lines

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        anchors { leftMargin: 14; rightMargin: 14 }
        bottomMargin: 8
        spacing: 8
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
                Qt.callLater(lines.show, code);  // the view has not heard of a new line yet
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

    EmptyPlace {
        anchors { left: parent.left; right: parent.right; verticalCenter: lines.verticalCenter }
        anchors { leftMargin: 30; rightMargin: 30 }
        visible: root.sell.isEmpty
        glyph: "cart"
        title: qsTrId("empty_cart")
        second: root.welcome
        //: What to do when the cart is empty
        text: qsTrId("sell.empty_hint")
    }

    Item {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 186

        Rectangle {
            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: 1
            color: Theme.line
        }

        CartTotal {
            anchors { left: parent.left; right: parent.right; top: parent.top }
            anchors { leftMargin: 18; rightMargin: 18; topMargin: 5 }
            number: root.sell.totalNumber
            spoken: root.sell.spokenTotal
            canTap: !root.sell.isEmpty
            onTapped: root.totalAsked()
        }

        PrimaryButton {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors { leftMargin: 18; rightMargin: 18; bottomMargin: 16 }
            objectName: "payButton"
            glyph: "cash"
            text: qsTrId("pay")
            ready: !root.sell.isEmpty
            onGo: root.sell.pay()
        }
    }
}
