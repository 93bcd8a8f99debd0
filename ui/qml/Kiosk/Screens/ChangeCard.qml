pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The change while the money is taken: what goes back, or what is still missing. */
Rectangle {
    id: root

    required property CheckoutViewModel checkout

    readonly property bool isEnough: root.checkout.state === "enough"
    readonly property bool isMissing: root.checkout.state === "missing"
    readonly property bool isNarrow: root.width < 600  // beside the keypad: one below the other

    radius: Theme.radiusButton
    color: root.isEnough
        ? Theme.greenTint
        : (root.isMissing ? Theme.saffronTint : Theme.surface2)
    border {
        width: root.isEnough || root.isMissing ? 2 : 0
        color: root.isEnough ? Theme.green : Theme.saffron
    }

    Words {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: 28; rightMargin: 28 }
        visible: !root.isEnough
        role: root.isMissing ? Theme.total : Theme.heading
        color: root.isMissing ? Theme.saffronText : Theme.ink2
        horizontalAlignment: root.isMissing ? Text.AlignLeft : Text.AlignHCenter
        wrapMode: Text.WordWrap
        maximumLineCount: 3
        text: root.isMissing
            ? root.checkout.missingText
            //: Before anything lies on the table
            : qsTrId("pay.tap_what_was_given")
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Column {
        id: said

        anchors { left: parent.left; leftMargin: 28 }
        y: root.isNarrow ? 28 : Math.round((root.height - height) / 2)
        visible: root.isEnough

        Words {
            anchors.left: parent.left
            role: Theme.heading
            text: qsTrId("change_due")
            color: Theme.green
        }

        AmountText {
            anchors.left: parent.left
            role: Theme.change
            number: root.checkout.changeNumber
            live: true
        }

        SpokenHint {
            anchors.left: parent.left
            text: root.checkout.spokenChange
        }
    }

    Pieces {
        anchors { right: parent.right; rightMargin: 28 }
        y: root.isNarrow
            ? said.y + said.height + 20
            : Math.round((root.height - height) / 2)
        visible: root.isEnough
        model: root.checkout.changePieces
        moreText: root.checkout.moreText
        room: root.width - 56 - (root.isNarrow ? 0 : said.width + 30)
    }
}
