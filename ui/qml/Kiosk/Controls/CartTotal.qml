pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! What the cart comes to, in figures and as it is said; in a cart that can change, to press. */
Item {
    id: root

    required property string number
    required property string spoken
    property string before          // the total before a reduction, empty for none
    property bool canTap: false     // asks for another total
    property bool isStacked: false  // word, figures and centimes one below the other

    readonly property int above: root.isStacked ? label.role.line : 8

    signal tapped

    implicitHeight: root.above + Theme.total.line + Theme.label.line + (root.isStacked ? 0 : 3)

    Words {
        id: label

        anchors.left: parent.left
        y: root.isStacked
            ? 0
            : Math.round(amount.y + amount.baselineOffset - label.role.baseline)
        role: root.isStacked ? Theme.body : Theme.button
        font.weight: Font.DemiBold
        text: qsTrId("total")
        color: Theme.ink2
    }

    T.AbstractButton {
        id: press

        anchors { fill: amount; leftMargin: -8; rightMargin: -8; topMargin: -8 }
        anchors.bottomMargin: Math.min(-6, amount.height + 8 - Theme.touchTarget)
        objectName: "totalButton"
        visible: root.canTap
        focusPolicy: Qt.TabFocus
        Accessible.name: amount.Accessible.name
        onClicked: root.tapped()

        background: Rectangle {
            radius: Theme.radiusTile
            color: press.pressed ? Theme.indigoTint : "transparent"
        }
    }

    FittedAmount {
        id: amount

        anchors { left: parent.left; leftMargin: root.startOf(amount.width) }
        anchors { top: parent.top; topMargin: root.above }
        objectName: "totalAmount"
        largest: Theme.total
        maximumWidth: root.width - (root.isStacked ? 0 : label.implicitWidth + 12)
        label: label.text
        number: root.number
        live: true
    }

    Struck {
        id: struck

        anchors { left: parent.left; leftMargin: root.isStacked ? label.implicitWidth + 10 : 0 }
        y: root.isStacked ? label.y : hint.y - 2
        visible: root.before !== ""
        role: Theme.body
        number: root.before
    }

    SpokenHint {
        id: hint

        anchors { left: parent.left; leftMargin: root.startOf(hint.width); top: amount.bottom }
        maximumWidth: root.width - (struck.visible && !root.isStacked ? struck.width + 10 : 0)
        text: root.spoken
    }

    function startOf(width: real): real {
        return root.isStacked ? 0 : root.width - width;
    }
}
