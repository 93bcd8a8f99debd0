pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Agrees on a round total, and on who bears what is taken off. */
SidePad {
    id: root

    required property TillViewModel till

    readonly property TotalViewModel sum: (root.till.pads as PadsViewModel).total as TotalViewModel
    readonly property SellViewModel sell: root.till.sell as SellViewModel

    title: qsTrId("bargain.total_title")
    goText: qsTrId("bargain.agreed")
    goGlyph: "hand"
    ready: root.sum.canAgree
    number: root.sum.keypadOpen ? "" : root.sum.number  // it stands above the keys then
    numberLabel: qsTrId("bargain.pays")
    spoken: root.sum.spoken
    onLeave: root.sum.back()
    onGo: root.sum.agree()

    Column {
        width: root.contentWidth
        // The round prices stay in view: a long cart is known from the screen before.
        visible: !root.sum.keypadOpen && lines.count * 58 + 360 < root.contentHeight

        Repeater {
            id: lines

            model: root.sell.lines

            GoodsRow {
                width: root.contentWidth
            }
        }
    }

    Item {
        width: root.contentWidth
        height: Math.max(Theme.isCompact ? 36 : 44, Theme.go.line)
        visible: !root.sum.keypadOpen

        Words {
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            role: Theme.heading
            font.weight: Font.DemiBold
            text: qsTrId("total")
            color: Theme.ink2
        }

        AmountText {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            role: Theme.go
            number: root.sum.askedNumber
            struck: root.sum.beforeNumber !== ""
            label: struck ? qsTrId("bargain.before") : ""
        }
    }

    PriceChips {
        width: root.contentWidth
        visible: !root.sum.keypadOpen
        model: root.sum.chips
        onChosen: key => root.sum.choose(key)
        onOtherAsked: root.sum.openKeypad()
    }

    PlainButton {
        width: root.contentWidth
        visible: root.sum.keypadOpen
        objectName: "roundPricesButton"
        text: qsTrId("bargain.round_prices")
        onClicked: root.sum.closeKeypad()
    }

    AmountTyped {
        width: root.contentWidth
        visible: root.sum.keypadOpen
        room: root.contentHeight - Theme.touchTarget - 24
        number: root.sum.number
        spoken: root.sum.spoken
        onKey: key => root.sum.key(key)
    }

    ReductionParts {
        width: root.contentWidth
        model: root.sum.parts
    }

    Bearers {
        width: root.contentWidth
        visible: root.sum.beforeNumber !== ""
        model: root.sum.bearers
        onChosen: artisan => root.sum.chooseBearer(artisan)
    }

    WordLegend {
        width: root.contentWidth
        visible: root.sum.needsWord && !root.sum.keypadOpen
        text: qsTrId("bargain.needs_words")
    }
}
