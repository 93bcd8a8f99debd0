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
    readonly property bool isEnough: root.checkout.state === "enough"
    readonly property bool isMissing: root.checkout.state === "missing"
    // Beside the keypad: one below the other.
    readonly property bool isStacked: root.width < 600 || root.height > root.width * 0.7
    readonly property bool isTight: root.width < 700 * Theme.textScale  // no room for all words
    // Pixels for the amount, where its pieces or the ways out without them stand beside it.
    readonly property real room: root.width - 56 - (root.isStacked ? 0 : 30 + (root.isOpen
        ? Math.round(root.width * 0.45)
        : pieces.leastWidth))

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
        y: root.isStacked ? (Theme.isLarge ? 24 : 12) : Math.round((root.height - height) / 2)
        visible: root.isEnough

        Row {
            anchors.left: parent.left
            spacing: 16

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), root.width - 56
                    - (root.ways.canHelp ? help.width + parent.spacing : 0))
                role: Theme.heading
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                text: root.word
                color: Theme.green
            }

            Item {
                id: help

                width: root.isOpen ? close.width : none.width
                height: Theme.touchTarget
                visible: root.ways.canHelp

                SecondaryButton {
                    id: none

                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    visible: !root.isOpen
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

                IconButton {
                    id: close

                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    visible: root.isOpen
                    objectName: "noChangeClose"
                    glyph: "close"
                    fill: "transparent"
                    outline: Theme.lineStrong
                    label: qsTrId("back")
                    onClicked: root.ways.close()
                }
            }
        }

        FittedAmount {
            anchors.left: parent.left
            largest: root.isOpen && root.isStacked && !Theme.isLarge
                ? Theme.amount  // so that the ways out below it show, or that there are more
                : (Theme.isLarge ? Theme.changeDone : Theme.change)
            maximumWidth: root.room
            label: root.word
            number: root.checkout.changeNumber
            live: true
        }

        SpokenHint {
            anchors.left: parent.left
            maximumWidth: root.room
            text: root.checkout.spokenChange
        }
    }

    Pieces {
        id: pieces

        // Under the amount where one begins to read, beside it where one ends.
        x: root.isStacked === (Theme.language === "ar") ? root.width - width - 28 : 28
        y: root.isStacked
            ? said.y + said.height + 16
            : Math.round((root.height - height) / 2)
        visible: root.isEnough && !root.isOpen && !root.ways.owes
        model: root.checkout.changePieces
        moreText: root.checkout.moreText
        largestNote: Theme.isLarge || root.isStacked ? 190 : 140
        high: root.isStacked ? root.height - pieces.y - 16 : root.height - 24
        room: root.width - 56 - (root.isStacked ? 0 : said.width + 30)
    }

    Item {
        id: place

        anchors { left: root.isStacked ? parent.left : said.right; leftMargin: root.isStacked ? 28 : 30 }
        anchors { top: root.isStacked ? said.bottom : parent.top; bottom: parent.bottom }
        anchors { topMargin: 12; bottomMargin: 12 }
        width: Math.min(480 * Theme.textScale,
            root.width - 56 - (root.isStacked ? 0 : said.width + 30))

        Loader {
            anchors.fill: parent
            active: root.isOpen
            sourceComponent: NoChange {
                ways: root.ways
                isCentred: !root.isStacked
            }
        }
    }
}
