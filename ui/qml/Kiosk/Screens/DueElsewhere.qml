pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! What is due by card or transfer: the whole rest, unless only a part of it is wanted. */
AmountCard {
    id: root

    required property CheckoutViewModel checkout

    readonly property CashlessViewModel cashless: root.checkout.cashless as CashlessViewModel

    height: Math.max(Theme.isCompact ? 84 : 130, Theme.body.line + Theme.amount.line + 12)
    isActive: !root.cashless.keypadOpen
    taken: split.visible ? split.width + Theme.gap : 0
    label: root.cashless.hasParts ? qsTrId("pay.rest") : qsTrId("pay.due")
    number: root.checkout.dueNumber
    before: root.checkout.wholeNumber

    PlainButton {
        id: split

        anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
        visible: root.cashless.canSplit
        objectName: "partButton"
        role: Theme.body
        text: root.cashless.keypadOpen
            //: Takes the whole rest by this means after all
            ? qsTrId("pay.whole_rest")
            //: Takes only a part of what is due by this means
            : qsTrId("pay.only_part")
        onClicked: root.cashless.keypadOpen
            ? root.cashless.closeKeypad()
            : root.cashless.openKeypad()
    }
}
