pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! How many: one tap on one of twelve keys, or another number typed. */
SidePad {
    id: root

    required property TillViewModel till

    readonly property PadsViewModel pads: root.till.pads as PadsViewModel
    readonly property QuantityViewModel quantity: root.pads.quantity as QuantityViewModel
    readonly property GoodsViewModel goods: root.quantity.goods as GoodsViewModel
    readonly property bool tight: root.height < 700
    readonly property bool isWide: root.contentWidth > 500  // two buttons stand side by side
    readonly property int half: Math.floor((root.contentWidth - 8) / 2)
    readonly property int keyWidth: Math.floor((root.contentWidth - 16) / 3)

    title: root.tight ? root.goods.name : qsTrId("quantity.title")
    goText: root.quantity.isTyping ? (root.quantity.sets ? qsTrId("pad.set") : qsTrId("pad.add")) : ""
    goGlyph: root.quantity.sets ? "check-bold" : "plus-bold"
    ready: root.quantity.ready
    number: root.quantity.amountNumber
    numberLabel: qsTrId("quantity")
    figure: root.quantity.countText
    spoken: root.quantity.spokenAmount
    onLeave: root.pads.close()
    onGo: root.quantity.take()

    GoodsHead {
        width: root.contentWidth
        visible: !root.tight
        name: root.goods.name
        mark: root.goods.mark
        picture: root.goods.picture
        tint: root.goods.tint
        number: root.goods.priceNumber
        unit: root.goods.priceIsFor
    }

    CountKeys {
        visible: !root.quantity.isTyping
        spacing: 8
        keyWidth: root.keyWidth
        keyHeight: root.tight ? Theme.touchTarget : 72
        most: root.quantity.most
        chosen: root.quantity.chosen
        onCounted: count => root.quantity.choose(count)
    }

    Keypad {
        visible: root.quantity.isTyping
        spacing: 8
        keyWidth: root.keyWidth
        keyHeight: root.tight ? Theme.touchTarget : 72
        onPressed: key => root.quantity.press(key)
    }

    Grid {
        columns: root.isWide ? 2 : 1
        visible: !root.quantity.isTyping
        spacing: 8

        SecondaryButton {
            width: root.isWide && root.quantity.hasLine ? root.half : root.contentWidth
            objectName: "otherQuantity"
            visible: root.quantity.most > 1
            glyph: "keypad"
            text: qsTrId("quantity.other")
            onClicked: root.quantity.openOther()
        }

        SecondaryButton {
            width: root.isWide && root.quantity.most > 1 ? root.half : root.contentWidth
            objectName: "quantityPrice"
            visible: root.quantity.hasLine
            glyph: "discount"
            text: qsTrId("quantity.price")
            onClicked: root.quantity.askPrice()
        }
    }

    Item {
        width: root.contentWidth
        height: sum.height + hint.height
        visible: !root.quantity.isTyping

        AmountText {
            id: sum

            anchors.right: parent.right
            role: Theme.go
            number: root.quantity.amountNumber
        }

        SpokenHint {
            id: hint

            anchors { right: parent.right; top: sum.bottom }
            text: root.quantity.spokenAmount
        }
    }
}
