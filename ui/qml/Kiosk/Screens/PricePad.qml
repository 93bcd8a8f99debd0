pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Agrees on the price of a line: the price, a round one, agreed. */
SidePad {
    id: root

    required property TillViewModel till

    readonly property PriceViewModel price:
        (root.till.pads as PadsViewModel).price as PriceViewModel
    readonly property OfferViewModel offer: root.price.offer as OfferViewModel

    readonly property GoodsViewModel goods: root.price.goods as GoodsViewModel

    title: qsTrId("bargain.line_title")
    goText: qsTrId("bargain.agreed")
    goGlyph: "hand"
    ready: root.price.canAgree
    number: root.offer.keypadOpen ? "" : root.offer.number  // it stands above the keys then
    numberLabel: root.price.beforeNumber !== "" ? qsTrId("bargain.instead_of") : ""
    before: root.price.beforeNumber
    spoken: root.offer.spoken
    onLeave: root.price.back()
    onGo: root.price.agree()

    GoodsHead {
        width: root.contentWidth
        visible: !root.offer.keypadOpen
        name: root.goods.name
        mark: root.goods.mark
        picture: root.goods.picture
        tint: root.goods.tint
        label: qsTrId("bargain.list_price")
        number: root.price.askedNumber
        unit: root.price.unitText
    }

    PriceChips {
        width: root.contentWidth
        visible: !root.offer.keypadOpen
        model: root.offer.chips
        onChosen: key => root.offer.choose(key)
        onOtherAsked: root.offer.openKeypad()
    }

    T.AbstractButton {
        id: floor

        width: root.contentWidth
        implicitHeight: Math.max(64, owner.height + 16)
        objectName: "floorButton"
        visible: root.price.floorText !== "" && !root.offer.keypadOpen
        focusPolicy: Qt.TabFocus
        Accessible.name: root.price.floorText

        background: Rectangle {
            radius: Theme.radiusTile
            color: Theme.surface2
        }

        contentItem: Item {
            Icon {
                id: eye

                anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
                glyph: floor.pressed ? "eye" : "eye-off"
                size: 26
            }

            Words {
                id: owner

                anchors { left: eye.right; right: end.left; leftMargin: 12; rightMargin: 8 }
                anchors.verticalCenter: parent.verticalCenter
                role: Theme.label
                text: root.price.floorText
                wrapMode: Text.WordWrap
            }

            Item {
                id: end

                anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
                width: Math.max(hint.implicitWidth, shown.implicitWidth)
                height: 28

                Words {
                    id: hint

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    visible: !floor.pressed
                    role: Theme.caption
                    //: Beside the hidden last price: it is shown as long as it is held
                    text: qsTrId("bargain.hold")
                    color: Theme.ink2
                }

                AmountText {
                    id: shown

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    visible: floor.pressed
                    role: Theme.body
                    number: floor.pressed ? root.price.floorNumber : ""
                }
            }
        }
    }

    WordLegend {
        width: root.contentWidth
        visible: root.offer.needsWord && !root.offer.keypadOpen
        text: root.price.wordText
    }

    PlainButton {
        width: root.contentWidth
        visible: root.offer.keypadOpen
        objectName: "roundPricesButton"
        //: Goes back from typing to the round prices
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
}
