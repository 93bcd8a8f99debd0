pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Takes the money for the cart, which stays in view. */
Item {
    id: root

    required property TillViewModel till

    readonly property CheckoutViewModel checkout: root.till.checkout as CheckoutViewModel
    readonly property CashlessViewModel cashless: root.checkout.cashless as CashlessViewModel
    readonly property bool inCash: root.checkout.means === "cash"

    Item {
        id: main

        readonly property int above: Theme.isCompact ? 10 : 16
        readonly property int below: Theme.isCompact ? 12 : 18

        anchors { fill: parent; leftMargin: Theme.edge }
        anchors.rightMargin: Theme.edge + (Theme.isPortrait ? 0 : cart.width)
        anchors.bottomMargin: Theme.isPortrait ? cart.height : 0
        transform: Translate { y: -Typing.lift }

        IconButton {
            id: back

            anchors { left: parent.left; top: parent.top; topMargin: Theme.isCompact ? 8 : 12 }
            implicitWidth: 64
            objectName: "backButton"
            glyph: "back-bold"
            glyphTurns: true
            outline: Theme.line
            label: qsTrId("back")
            onClicked: root.checkout.back()
        }

        Words {
            anchors { left: back.right; leftMargin: 16; verticalCenter: back.verticalCenter }
            visible: implicitWidth + 32 <= main.width - back.width - means.width
            role: Theme.title
            text: qsTrId("payment")
        }

        SegmentedControl {
            id: means

            anchors { right: parent.right; verticalCenter: back.verticalCenter }

            Segment {
                objectName: "means_cash"
                glyph: "cash"
                text: qsTrId("cash")
                isChosen: root.checkout.means === "cash"
                onClicked: root.checkout.chooseMeans("cash")
            }

            Segment {
                objectName: "means_card"
                glyph: "card"
                text: qsTrId("card")
                isChosen: root.checkout.means === "card"
                onClicked: root.checkout.chooseMeans("card")
            }

            Segment {
                objectName: "means_transfer"
                glyph: "phone-transfer"
                //: A transfer by telephone, under the name that everybody uses
                text: qsTrId("pay.transfer")
                isChosen: root.checkout.means === "transfer"
                onClicked: root.checkout.chooseMeans("transfer")
            }
        }

        Loader {
            id: parts

            anchors { left: parent.left; right: parent.right; top: back.bottom }
            anchors.topMargin: active ? main.above : 0
            active: root.cashless.hasParts
            height: active ? Theme.touchTarget : 0
            sourceComponent: PaidParts {
                cashless: root.cashless
            }
        }

        PayInCash {
            id: inCash

            anchors { left: parent.left; right: parent.right }
            anchors { top: parts.bottom; bottom: parent.bottom }
            anchors { topMargin: main.above; bottomMargin: main.below }
            visible: root.inCash
            checkout: root.checkout
        }

        MultiPointTouchArea {  // a second tap on "take this part" falls on no money
            anchors.fill: inCash
            visible: calm.running
        }

        Loader {
            anchors.fill: inCash
            active: !root.inCash && !root.cashless.keypadOpen
            sourceComponent: PayElsewhere {
                checkout: root.checkout
            }
        }

        Loader {
            anchors.fill: inCash
            active: !root.inCash && root.cashless.keypadOpen
            sourceComponent: PayPart {
                checkout: root.checkout
            }
        }
    }

    Timer {
        id: calm

        interval: Theme.deafMs
    }

    Connections {
        target: root.cashless

        function onTaken() { calm.restart(); }
    }

    PayCart {
        id: cart

        anchors { right: parent.right; bottom: parent.bottom }
        width: Theme.isPortrait ? parent.width : Theme.cartWidth
        height: Theme.isPortrait ? Math.round(parent.height * 0.38) : parent.height
        sell: root.till.sell as SellViewModel
        checkout: root.checkout
    }
}
