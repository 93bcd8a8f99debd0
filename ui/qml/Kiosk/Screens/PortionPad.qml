pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! How much: a portion, for so much money, or typed in grams or dinars. */
SidePad {
    id: root

    required property TillViewModel till

    readonly property PadsViewModel pads: root.till.pads as PadsViewModel
    readonly property PortionViewModel portion: root.pads.portion as PortionViewModel
    readonly property GoodsViewModel goods: root.portion.goods as GoodsViewModel
    readonly property bool tight: root.height < 700
    readonly property int rowGap: root.tight ? 4 : 8
    readonly property int chipHeight: root.tight ? Theme.touchTarget : 72
    readonly property int chipWidth:
        Theme.isPortrait ? Math.floor((root.contentWidth - 40) / 6) : root.third
    readonly property int third: Math.floor((root.contentWidth - 16) / 3)

    title: root.tight
        ? root.goods.name
        : (root.portion.isWeighed ? qsTrId("by_weight") : qsTrId("portion.by_length"))
    goText: root.portion.sets ? qsTrId("pad.set") : qsTrId("pad.add")
    goGlyph: root.portion.sets ? "check-bold" : "plus-bold"
    ready: root.portion.ready
    number: root.portion.amountNumber
    numberLabel: root.portion.isWeighed ? qsTrId("portion.weigh") : qsTrId("portion.cut")
    figure: root.portion.measureText
    hint: root.portion.hintText
    spoken: root.portion.spokenAmount
    onLeave: root.pads.close()
    onGo: root.portion.add()

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

    Column {
        spacing: root.rowGap

        Grid {
            columns: Theme.isPortrait ? 6 : 3
            columnSpacing: 8
            rowSpacing: root.rowGap

            Repeater {
                model: root.portion.portions

                PortionChip {
                    id: part

                    width: root.chipWidth
                    height: root.chipHeight
                    onClicked: root.portion.choose(part.key)
                }
            }

            Repeater {
                model: root.portion.amounts

                PortionChip {
                    id: amount

                    width: root.chipWidth
                    height: root.chipHeight
                    isForMoney: true
                    onClicked: root.portion.choose(amount.key)
                }
            }
        }

        Keypad {
            columnSpacing: 8
            rowSpacing: root.rowGap
            keyWidth: root.third
            keyHeight: Theme.touchTarget
            cornerText: `${root.portion.smallUnit} / ${Theme.currency}`
            onPressed: key => key === "corner" ? root.portion.switchUnit() : root.portion.press(key)
        }
    }
}
