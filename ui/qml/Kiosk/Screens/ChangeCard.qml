pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The change while the money is taken: what goes back, or what is still missing. */
Rectangle {
    id: root

    required property CheckoutViewModel checkout

    readonly property NoChangeViewModel ways: root.checkout.noChange as NoChangeViewModel
    //: Above change that is not at hand and noted instead
    readonly property string word: root.ways.owes ? qsTrId("owed.later") : qsTrId("change_due")
    readonly property bool isOpen: root.isEnough && root.ways.isOpen
    readonly property real taken: none.visible ? none.width + 12 : 0
    readonly property bool isEnough: root.checkout.state === "enough"
    readonly property bool isMissing: root.checkout.state === "missing"
    readonly property bool isTight: root.width < 800  // no room for all words
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
        visible: !root.isEnough && !root.isMissing
        role: Theme.heading
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        maximumLineCount: 3
        //: Before anything lies on the table
        text: qsTrId("pay.tap_what_was_given")
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Column {
        anchors { left: parent.left; leftMargin: 28; verticalCenter: parent.verticalCenter }
        visible: root.isMissing
        Accessible.role: Accessible.StaticText
        Accessible.name: root.checkout.missingText

        Words {
            anchors.left: parent.left
            role: Theme.heading
            //: Above the amount that the customer still has to give
            text: qsTrId("pay.missing_word")
            color: Theme.saffronText
        }

        FittedAmount {
            anchors.left: parent.left
            largest: Theme.amount
            maximumWidth: root.width - 56
            label: qsTrId("pay.missing_word")
            number: root.checkout.missingNumber
        }
    }

    Column {
        id: said

        anchors { left: parent.left; leftMargin: 28 }
        y: root.isNarrow ? 28 : Math.round((root.height - height) / 2)
        visible: root.isEnough && !root.isOpen

        Words {
            anchors.left: parent.left
            role: Theme.heading
            text: root.word
            color: Theme.green
        }

        FittedAmount {
            anchors.left: parent.left
            largest: Theme.isLarge ? Theme.changeDone : Theme.change
            maximumWidth: root.width - 56
                - (root.isNarrow ? 0 : pieces.leastWidth + 30 + root.taken)
            label: root.word
            number: root.checkout.changeNumber
            live: true
        }

        SpokenHint {
            anchors.left: parent.left
            maximumWidth: root.width - 56
            text: root.checkout.spokenChange
        }
    }

    Pieces {
        id: pieces

        anchors { right: parent.right; rightMargin: 28 }
        y: root.isNarrow
            ? said.y + said.height + 20
            : Math.round((root.height - height) / 2)
        visible: root.isEnough && !root.isOpen && !root.ways.owes
        model: root.checkout.changePieces
        moreText: root.checkout.moreText
        largestNote: Theme.isLarge ? 190 : 140
        high: root.isNarrow ? root.height - pieces.y - 16 : root.height - 24
        room: root.width - 56 - (root.isNarrow ? 0 : said.width + 30 + root.taken)
    }

    PlainButton {
        id: none

        // Between the amount and its pieces; beside the keypad above them.
        x: {
            const end = 12 + (root.isNarrow ? 0 : pieces.width + 28);
            return Theme.language === "ar" ? end : root.width - width - end;
        }
        y: root.isNarrow ? 8 : Math.round((root.height - height) / 2)
        visible: root.isEnough && root.ways.canHelp && !root.isOpen
        objectName: "noChangeButton"
        role: Theme.label
        fill: "transparent"
        //: Asks for ways out when the right coins are not there
        text: root.isTight ? "" : qsTrId("change.none")
        glyph: root.isTight ? "coins" : ""
        horizontalPadding: root.isTight ? 12 : 20
        Accessible.name: qsTrId("change.none")
        onClicked: root.ways.open()
    }

    Loader {
        anchors { fill: parent; margins: 12; leftMargin: 28 }
        active: root.isOpen
        sourceComponent: NoChange {
            ways: root.ways
        }
    }
}
