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
    property string before             // the amount that no longer holds, empty for none

    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth)
    implicitHeight: Math.max(Theme.touchTarget, root.before === ""
        ? 0 : Theme.caption.line + root.largest.line)
    focusPolicy: Qt.TabFocus
    Accessible.name: `${root.label}, ${root.number} ${Theme.currency}`

    background: Rectangle {
        anchors { fill: parent; leftMargin: -6; rightMargin: -6 }
        radius: Theme.radiusTile
        color: root.pressed ? Theme.indigoTint : "transparent"
    }

    contentItem: Item {
        implicitWidth: amount.implicitWidth

        Struck {
            anchors { right: parent.right; bottom: amount.top; bottomMargin: -4 }
            visible: root.before !== ""
            role: Theme.caption
            number: root.before
        }

        FittedAmount {
            id: amount

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            anchors.verticalCenterOffset: root.before === "" ? 0 : 10
            largest: root.largest
            maximumWidth: root.maximumWidth
            number: root.number
        }
    }
}
