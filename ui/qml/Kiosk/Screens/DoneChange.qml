pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! What goes back to the customer, readable from both sides of the table. */
Rectangle {
    id: root

    required property DoneViewModel done

    readonly property int inset: Theme.isCompact ? 28 : 36
    //: Above change that is not at hand and noted instead
    readonly property string word: root.done.isOwed ? qsTrId("owed.later") : qsTrId("change_due")
    readonly property alias pieceCount: pieces.count

    implicitHeight: Theme.title.line + Theme.changeDone.line + Theme.button.line + 70
    radius: Theme.radiusGo
    color: Theme.surface
    border { width: Theme.outlineStrong; color: root.done.isOwed ? Theme.saffron : Theme.green }

    Shadow {
        deep: true
    }

    Column {
        id: said

        anchors { left: parent.left; leftMargin: root.inset; verticalCenter: parent.verticalCenter }
        visible: root.done.hasChange

        Words {
            anchors.left: parent.left
            role: Theme.title
            font.weight: Font.Bold
            text: root.word
            color: root.done.isOwed ? Theme.saffronText : Theme.green
        }

        FittedAmount {
            anchors.left: parent.left
            largest: Theme.changeDone
            maximumWidth: root.width - 2 * root.inset - 30 - pieces.leastWidth
            label: root.word
            number: root.done.changeNumber
            live: true
        }

        SpokenHint {
            anchors.left: parent.left
            role: Theme.button
            weight: Font.DemiBold
            text: root.done.spokenChange
        }
    }

    Pieces {
        id: pieces

        anchors { right: parent.right; rightMargin: root.inset }
        anchors { verticalCenter: parent.verticalCenter }
        visible: root.done.hasChange
        model: root.done.changePieces
        moreText: root.done.moreText
        high: root.height - 32
        room: root.width - 2 * root.inset - said.width - 30
        largestNote: Theme.isCompact ? 150 : 190
    }

    Column {
        anchors.centerIn: parent
        visible: !root.done.hasChange
        spacing: 12

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            role: Theme.amount
            //: The customer gave just what was due
            text: qsTrId("done.no_change")
            color: Theme.green
        }

        FittedAmount {
            anchors.horizontalCenter: parent.horizontalCenter
            largest: Theme.amount
            maximumWidth: root.width - 2 * root.inset
            label: qsTrId("total")
            number: root.done.totalNumber
        }
    }
}
