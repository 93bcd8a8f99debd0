pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A part of what is due: by which means, how much, on whose account. */
Rectangle {
    id: root

    required property string key
    required property string glyph
    required property string amountNumber
    required property string holder
    required property string accessibleName

    signal removed

    width: told.width + cross.width + 20
    radius: height / 2
    color: Theme.greenTint
    border { width: Theme.outline; color: Theme.green }
    Accessible.role: Accessible.ListItem
    Accessible.name: root.accessibleName

    Row {
        id: told

        anchors { left: parent.left; leftMargin: 20; verticalCenter: parent.verticalCenter }
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.glyph
            turns: root.glyph === "phone-transfer"
            size: 26
            color: Theme.green
        }

        AmountText {
            anchors.verticalCenter: parent.verticalCenter
            role: Theme.button
            number: root.amountNumber
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: Theme.label
            text: root.holder
            color: Theme.ink2
        }
    }

    IconButton {
        id: cross

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        objectName: `removePart_${root.key}`
        glyph: "close"
        glyphSize: 24
        fill: "transparent"
        radius: width / 2
        //: Takes back a part that a card or a transfer has paid; which one follows
        label: `${qsTrId("pay.remove_part")}: ${root.accessibleName}`
        onClicked: root.removed()
    }
}
