pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! What the cart comes to, in figures and as it is said. */
Item {
    id: root

    required property string number
    required property string spoken

    implicitHeight: 78

    Words {
        id: label

        anchors.left: parent.left
        y: Math.round(amount.y + amount.baselineOffset - label.role.baseline)
        role: Theme.button
        font.weight: Font.DemiBold
        text: qsTrId("total")
        color: Theme.ink2
    }

    FittedAmount {
        id: amount

        anchors { right: parent.right; top: parent.top; topMargin: 8 }
        objectName: "totalAmount"
        largest: Theme.total
        maximumWidth: root.width - label.implicitWidth - 12
        number: root.number
        live: true
    }

    SpokenHint {
        anchors { right: parent.right; top: amount.bottom }
        text: root.spoken
    }
}
