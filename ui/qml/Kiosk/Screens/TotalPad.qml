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
    readonly property OfferViewModel offer: root.sum.offer as OfferViewModel
    readonly property SellViewModel sell: root.till.sell as SellViewModel

    title: qsTrId("bargain.total_title")
    goText: qsTrId("bargain.agreed")
    goGlyph: "hand"
    ready: root.sum.canAgree
    number: root.offer.keypadOpen ? "" : root.offer.number  // it stands above the keys then
    numberLabel: qsTrId("bargain.pays")
    spoken: root.offer.spoken
    onLeave: root.sum.back()
    onGo: root.sum.agree()

    Column {
        width: root.contentWidth
        // The round prices stay in view: a long cart is known from the screen before.
        visible: !root.offer.keypadOpen && lines.count * 58 + 360 < root.contentHeight

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
        visible: !root.offer.keypadOpen

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
        visible: !root.offer.keypadOpen
        model: root.offer.chips
        onChosen: key => root.offer.choose(key)
        onOtherAsked: root.offer.openKeypad()
    }

    PlainButton {
        width: root.contentWidth
        visible: root.offer.keypadOpen
        objectName: "roundPricesButton"
        text: qsTrId("bargain.round_prices")
        onClicked: root.offer.closeKeypad()
    }

    AmountTyped {
        width: root.contentWidth
        visible: root.offer.keypadOpen
        room: root.contentHeight - Theme.touchTarget - 24
        number: root.offer.number
        spoken: root.offer.spoken
        onKey: key => root.offer.key(key)
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
        visible: root.offer.needsWord && !root.offer.keypadOpen
        text: qsTrId("bargain.needs_words")
    }
}
