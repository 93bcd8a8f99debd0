pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! What each artisan sells in this cart: sign, name, amount, and the face where there is room. */
Column {
    id: root

    required property var model
    property bool withFaces: false

    readonly property alias count: repeater.count

    spacing: root.withFaces ? 10 : 5

    Repeater {
        id: repeater

        model: root.model

        Item {
            id: part

            required property string name
            required property string mark
            required property url face
            required property string amountNumber

            readonly property int besideName: root.withFaces ? 110 : 50

            width: root.width
            height: Math.max(root.withFaces ? 46 : 26, Theme.body.line)
            Accessible.role: Accessible.ListItem
            Accessible.name: `${part.name} ${part.amountNumber} ${Theme.currency}`

            Row {
                id: who

                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                spacing: 12

                Face {
                    visible: root.withFaces
                    size: 46
                    picture: part.face
                }

                MarkBadge {
                    anchors.verticalCenter: parent.verticalCenter
                    plated: false
                    size: Theme.dark ? 26 : 22
                    mark: part.mark
                }

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, part.width - amount.width - part.besideName)
                    role: Theme.body
                    text: part.name
                }
            }

            AmountText {
                id: amount

                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                role: root.withFaces ? Theme.button : Theme.body
                number: part.amountNumber
            }
        }
    }
}
