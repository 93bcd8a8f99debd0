pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A line of the cart in one row: picture, sign, name, amount. */
Item {
    id: root

    required property string name
    required property string mark
    required property url picture
    required property int tint
    required property string amountNumber

    implicitHeight: 58

    Rectangle {
        id: ground

        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: 46
        height: 46
        radius: Theme.radiusImage
        color: Theme.tint(root.tint)

        GoodsPicture {
            anchors { fill: parent; margins: 3 }  // so that its corners stay within the round ones
            inset: 1
            source: root.picture
        }
    }

    MarkBadge {
        id: mark

        anchors { left: ground.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
        plated: false
        size: 24
        mark: root.mark
    }

    Words {
        anchors { left: mark.right; right: amount.left; leftMargin: 10; rightMargin: 8 }
        anchors.verticalCenter: parent.verticalCenter
        role: Theme.label
        text: root.name
        wrapMode: Text.WordWrap
        maximumLineCount: 2
    }

    AmountText {
        id: amount

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        role: Theme.body
        number: root.amountNumber
        label: root.name
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
}
