pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A portion with what it costs, or an amount with what is weighed for it. */
Choice {
    id: root

    required property string key
    required property string measureText
    required property string amountNumber
    property bool isForMoney: false  // the amount is what the customer says

    readonly property real room: root.width - 12

    objectName: `chip_${root.key}`
    fillPressed: Theme.indigoTint
    Accessible.role: Accessible.Button
    Accessible.name: `${root.measureText}, ${root.amountNumber} ${Theme.currency}`

    contentItem: Item {
        Column {
            readonly property int lines: Theme.caption.line
                + (root.isForMoney ? Theme.label.line : measure.role.line)

            anchors.centerIn: parent
            spacing: Math.min(0, root.height - 4 - lines)  // large letters have air to give

            Words {
                id: measure

                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root.isForMoney
                role: 1.15 * Theme.heading.line + Theme.caption.line < root.height - 8
                    ? Theme.heading : Theme.body
                text: root.measureText
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 5

                Words {
                    id: intro

                    anchors.verticalCenter: parent.verticalCenter
                    // On a narrow chip the amount stands alone: it is what the customer says.
                    visible: root.isForMoney
                        && intro.implicitWidth + 5 + amount.implicitWidth <= root.room
                    role: Theme.label
                    font.weight: Font.Bold
                    text: qsTrId("portion.for")
                }

                FittedAmount {
                    id: amount

                    largest: root.isForMoney ? Theme.label : Theme.caption
                    maximumWidth: root.room
                    number: root.amountNumber
                }
            }

            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.isForMoney
                role: Theme.caption
                text: root.measureText
                color: Theme.ink2
            }
        }
    }
}
