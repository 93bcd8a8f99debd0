pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! An amount that can be agreed on anew: pressing it asks for another one. */
T.AbstractButton {
    id: root

    required property string number
    required property string label     // what it is the amount of
    required property TypeRole largest
    required property real maximumWidth

    implicitWidth: Math.max(Theme.touchTarget, amount.implicitWidth)
    implicitHeight: Math.max(Theme.touchTarget, amount.implicitHeight)
    focusPolicy: Qt.TabFocus
    Accessible.name: `${root.label}, ${root.number} ${Theme.currency}`

    background: Rectangle {
        anchors { fill: parent; leftMargin: -6; rightMargin: -6 }
        radius: Theme.radiusTile
        color: root.pressed ? Theme.indigoTint : "transparent"
    }

    contentItem: Item {
        FittedAmount {
            id: amount

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            largest: root.largest
            maximumWidth: root.maximumWidth
            number: root.number
        }
    }
}
