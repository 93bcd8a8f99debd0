pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! What the cart comes to, in figures and as it is said; in a cart that can change, to press. */
Item {
    id: root

    required property string number
    required property string spoken
    property bool canTap: false  // asks for another total

    signal tapped

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

    T.AbstractButton {
        id: press

        anchors { right: parent.right; top: parent.top }
        width: Math.max(Theme.touchTarget, amount.width)
        height: amount.height + amount.y + 4
        objectName: "totalButton"
        enabled: root.canTap
        focusPolicy: root.canTap ? Qt.TabFocus : Qt.NoFocus
        Accessible.name: amount.Accessible.name
        Accessible.ignored: !root.canTap
        onClicked: root.tapped()

        background: Rectangle {
            anchors { fill: parent; leftMargin: -8; rightMargin: -8 }
            radius: Theme.radiusTile
            color: press.pressed ? Theme.indigoTint : "transparent"
        }
    }

    FittedAmount {
        id: amount

        anchors { right: parent.right; top: parent.top; topMargin: 8 }
        objectName: "totalAmount"
        largest: Theme.total
        maximumWidth: root.width - label.implicitWidth - 12
        number: root.number
        label: label.text
        live: true
    }

    SpokenHint {
        anchors { right: parent.right; top: amount.bottom }
        text: root.spoken
    }
}
