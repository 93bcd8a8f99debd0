pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Cash: what is due, what lies on the table, what goes back. */
Item {
    id: root

    required property CheckoutViewModel checkout

    // Rows are as high as there is room for; what is left over belongs to the change.
    readonly property int leastHeight: root.leastAmounts + 56 + 64 + 56 + root.leastChange + 4 * 8
    readonly property int usualHeight: 112 + 84 + 118 + 80 + 248 + 4 * 14
    readonly property real ease: Math.max(0, Math.min(1.5,
        (root.height - root.leastHeight) / Math.max(1, root.usualHeight - root.leastHeight)))
    readonly property int leastAmounts: Theme.body.line + Theme.amount.line + 4
    readonly property int leastChange:
        Math.max(Theme.heading.line, Theme.touchTarget)
        + Theme.change.line + Theme.label.line + 12
    readonly property int gap: root.between(8, 14)
    readonly property int keyWidth: Theme.isCompact ? 100 : (Theme.isLarge ? 180 : 130)

    Item {
        id: amounts

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: root.between(root.leastAmounts, Math.max(112, root.leastAmounts))

        AmountCard {
            id: due

            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: Math.round(root.width * 0.443)
            label: root.checkout.wholeNumber !== ""
                //: What the parts by card or transfer leave to pay
                ? qsTrId("pay.rest")
                //: What the customer has to pay
                : qsTrId("pay.due")
            number: root.checkout.dueNumber
            before: root.checkout.wholeNumber
        }

        AmountCard {
            anchors { left: due.right; right: parent.right; leftMargin: root.gap }
            anchors { top: parent.top; bottom: parent.bottom }
            isActive: true
            taken: 56 + Theme.gap
            label: qsTrId("amount_received")
            number: root.checkout.receivedNumber

            IconButton {
                anchors { right: parent.right; rightMargin: 24 }
                anchors { verticalCenter: parent.verticalCenter }
                objectName: "takeBackButton"
                glyph: "backspace"
                outline: Theme.line
                radius: Theme.radiusTile
                label: qsTrId("pay.take_back")
                onClicked: root.checkout.takeBack()
            }
        }
    }

    Item {
        id: ways

        anchors { left: parent.left; right: parent.right; top: amounts.bottom; topMargin: root.gap }
        height: root.between(56, 84)

        SecondaryButton {
            id: exact

            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: due.width
            objectName: "exactButton"
            glyph: "check-bold"
            glyphSize: 34
            role: Theme.heading
            ink: Theme.green
            outline: Theme.green
            outlineWidth: Theme.outlineStrong
            fillPressed: Theme.greenTint
            text: qsTrId("exact_amount")
            onClicked: root.checkout.exact()
        }

        SecondaryButton {
            anchors { left: exact.right; right: parent.right; leftMargin: root.gap }
            anchors { top: parent.top; bottom: parent.bottom }
            objectName: "keypadButton"
            glyph: root.checkout.keypadOpen ? "cash" : "keypad"
            text: root.checkout.keypadOpen
                //: Goes back from typing the amount to tapping notes and coins
                ? qsTrId("pay.notes_and_coins")
                //: An amount that is typed
                : qsTrId("pay.other_amount")
            onClicked: root.checkout.keypadOpen
                ? root.checkout.closeKeypad()
                : root.checkout.openKeypad()
        }
    }

    Item {
        id: pieces

        anchors { left: parent.left; right: parent.right; top: ways.bottom; topMargin: root.gap }
        height: notes.height + root.gap + coins.height
        visible: !root.checkout.keypadOpen

        QuickCashRow {
            id: notes

            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: root.between(64, 118)
            gap: root.gap
            model: root.checkout.notes
            onAdded: (value, kind) => root.checkout.addPiece(value, kind)
        }

        QuickCashRow {
            id: coins

            anchors { left: parent.left; right: parent.right }
            anchors { top: notes.bottom; topMargin: root.gap }
            height: root.between(56, 80)
            gap: root.gap
            model: root.checkout.coins
            onAdded: (value, kind) => root.checkout.addPiece(value, kind)
        }
    }

    Loader {
        id: keypad

        anchors { left: parent.left; top: ways.bottom; topMargin: root.gap; bottom: parent.bottom }
        width: active ? 3 * root.keyWidth + 2 * Theme.gap : 0
        active: root.checkout.keypadOpen
        sourceComponent: Keypad {
            keyWidth: root.keyWidth
            keyHeight: Math.min(Theme.isLarge ? 180 : 106,
                Math.floor((keypad.height - 3 * Theme.gap) / 4))
            onPressed: key => root.checkout.key(key)
        }
    }

    ChangeCard {
        anchors { left: keypad.right; right: parent.right; bottom: parent.bottom }
        anchors.leftMargin: root.checkout.keypadOpen ? root.gap : 0
        anchors.top: root.checkout.keypadOpen ? ways.bottom : pieces.bottom
        anchors.topMargin: root.gap
        checkout: root.checkout
    }

    function between(least: int, usual: int): int {
        return Math.round(least + (usual - least) * root.ease);
    }
}
