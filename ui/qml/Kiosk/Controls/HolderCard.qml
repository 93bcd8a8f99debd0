pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Somebody on whose account a card or a transfer may arrive. */
Choice {
    id: root

    required property string key
    required property string label
    required property url face
    required property string mark

    readonly property bool hasFace: root.face.toString() !== ""

    objectName: `holder_${root.key}`
    implicitHeight: 84
    radius: Theme.radiusButton
    Accessible.name: root.label

    contentItem: Item {
        Face {
            id: face

            anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
            visible: root.hasFace
            size: 52
            picture: root.face
            mark: root.mark
        }

        Icon {
            anchors.centerIn: face
            visible: !root.hasFace
            glyph: "tent"
            size: 36
        }

        Words {
            anchors { left: face.right; right: check.left; leftMargin: 20; rightMargin: 8 }
            anchors.verticalCenter: parent.verticalCenter
            role: Theme.button
            text: root.label
            wrapMode: Text.WordWrap
            maximumLineCount: 2
        }

        Icon {
            id: check

            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            visible: root.isChosen
            glyph: "check"
            color: Theme.indigo
        }
    }
}
