pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The head of a cart: the basket, its word, how many things are in it. */
Item {
    id: root

    required property string countText

    implicitHeight: Theme.cartHeadHeight

    Row {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        anchors.leftMargin: Theme.isCompact ? 14 : 20
        spacing: 12

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "cart"
            size: 28
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: Theme.heading
            font.weight: Font.ExtraBold
            text: qsTrId("cart")
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(height, count.implicitWidth + 18)
            height: Theme.label.line + 8
            radius: height / 2
            color: Theme.surface2

            Words {
                id: count

                anchors.centerIn: parent
                role: Theme.label
                font.weight: Font.Bold
                text: root.countText
            }
        }
    }
}
