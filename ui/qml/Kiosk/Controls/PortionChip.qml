pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! A portion with what it costs, or an amount with what is weighed for it. */
T.AbstractButton {
    id: root

    required property string key
    required property string measureText
    required property string amountNumber
    required property bool isChosen
    property bool isForMoney: false  // the amount is what the customer says

    objectName: `chip_${root.key}`
    focusPolicy: Qt.TabFocus
    scale: root.pressed ? Theme.pressedScale : 1
    Accessible.name: `${root.measureText}, ${root.amountNumber} ${Theme.currency}`
    Accessible.checkable: true
    Accessible.checked: root.isChosen

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.isChosen || root.pressed ? Theme.indigoTint : Theme.surface
        border {
            width: root.isChosen ? Theme.outlineStrong : Theme.outline
            color: root.isChosen ? Theme.indigo : Theme.lineStrong
        }
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent

            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root.isForMoney
                role: root.height < 70 ? Theme.body : Theme.heading
                text: root.measureText
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 5

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.isForMoney
                    role: Theme.label
                    font.weight: Font.Bold
                    text: qsTrId("portion.for")
                }

                AmountText {
                    role: root.isForMoney ? Theme.label : Theme.caption
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
