pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! What each artisan gives of a reduction, and what she gets. */
Rectangle {
    id: root

    required property var model

    implicitHeight: column.height + 14
    visible: parts.count > 0
    radius: Theme.radiusTile
    color: Theme.bg
    border { width: Theme.outline; color: Theme.line }

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top }
        anchors { leftMargin: 14; rightMargin: 14; topMargin: 7 }

        Repeater {
            id: parts

            model: root.model

            Item {
                id: part

                required property string name
                required property string mark
                required property string offNumber
                required property string amountNumber

                width: column.width
                height: Theme.label.line + 4
                Accessible.role: Accessible.StaticText
                Accessible.name: `${part.name}, ${part.offNumber}, ${part.amountNumber}`

                MarkBadge {
                    id: sign

                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    plated: false
                    size: 24
                    mark: part.mark
                }

                Words {
                    anchors { left: sign.right; right: off.left; leftMargin: 10; rightMargin: 8 }
                    anchors.verticalCenter: parent.verticalCenter
                    role: Theme.label
                    text: part.name
                }

                Words {
                    id: off

                    anchors { right: gets.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    role: Theme.label
                    text: part.offNumber
                    color: Theme.ink2
                }

                AmountText {
                    id: gets

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    role: Theme.label
                    number: part.amountNumber
                    label: part.name
                }
            }
        }
    }
}
