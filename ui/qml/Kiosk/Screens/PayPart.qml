pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! A part by card or transfer: how much it is, and whose account it goes to. */
Item {
    id: root

    required property CheckoutViewModel checkout

    readonly property CashlessViewModel cashless: root.checkout.cashless as CashlessViewModel
    readonly property int gap: Theme.isCompact ? 10 : 20

    DueElsewhere {
        id: due

        anchors { left: parent.left; right: parent.right; top: parent.top }
        checkout: root.checkout
    }

    AmountTyped {
        id: amount

        anchors { left: parent.left; top: due.bottom; topMargin: root.gap }
        width: Math.min(3 * 150, Math.round(root.width * 0.54))
        room: root.height - due.height - root.gap
        number: root.cashless.number
        spoken: root.cashless.spoken
        onKey: key => root.cashless.key(key)
    }

    Flickable {
        id: accounts

        anchors { left: amount.right; right: parent.right; top: amount.top; bottom: take.top }
        anchors { leftMargin: root.gap; bottomMargin: root.gap }
        contentHeight: column.height
        interactive: accounts.contentHeight > accounts.height
        clip: accounts.interactive
        boundsBehavior: Flickable.StopAtBounds
        onHeightChanged: Qt.callLater(accounts.showChosen)
        onContentHeightChanged: Qt.callLater(accounts.showChosen)

        function showChosen() {
            for (let i = 0; i < cards.count; ++i) {
                const card = cards.itemAt(i) as HolderCard;
                if (card.isChosen)
                    accounts.contentY = Math.max(0, card.y + card.height - accounts.height);
            }
        }

        Column {
            id: column

            width: accounts.width
            spacing: 10

            Repeater {
                id: cards

                model: root.cashless.holders

                HolderCard {
                    id: holder

                    width: column.width
                    height: Theme.isCompact && Theme.textScale === 1 ? 60 : implicitHeight
                    isChosen: holder.key === root.cashless.holder
                    onClicked: root.cashless.chooseHolder(holder.key)
                }
            }
        }
    }

    // Where the change stands when cash goes on: a second tap meets nothing there.
    SecondaryButton {
        id: take

        anchors { left: accounts.left; right: parent.right; bottom: parent.bottom }
        implicitHeight: Math.max(Theme.isCompact ? 64 : 84, implicitContentHeight + 16)
        objectName: "takePartButton"
        glyph: "plus"
        role: Theme.button
        ink: root.cashless.canTake ? Theme.indigo : Theme.ink2
        outline: root.cashless.canTake ? Theme.indigo : Theme.lineStrong
        outlineWidth: root.cashless.canTake ? Theme.outlineStrong : Theme.outline
        fillPressed: Theme.indigoTint
        //: Puts the part that is typed on the table; what is left is paid otherwise
        text: qsTrId("pay.take_part")
        onClicked: root.cashless.take()
    }
}
