pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Who sells and where, whether everything was sent, what time it is. */
Item {
    id: root

    required property string sellerName
    required property url sellerFace
    required property string tentText
    required property string statusKind
    required property string statusText
    required property string clockText

    implicitHeight: Theme.topHeight

    Rectangle {
        anchors { left: parent.left; leftMargin: Theme.edge; verticalCenter: parent.verticalCenter }
        width: seller.implicitWidth + (who.isTall ? 34 : 28)
        height: Math.max(Theme.touchTarget, who.height + (who.isTall ? 8 : 4))
        radius: height / 2
        color: Theme.surface
        border { width: Theme.outline; color: Theme.line }
        Accessible.role: Accessible.StaticText
        Accessible.name: `${root.sellerName}, ${root.tentText}`

        Row {
            id: seller

            anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
            spacing: 12

            Face {
                anchors.verticalCenter: parent.verticalCenter
                size: 42
                picture: root.sellerFace
            }

            Column {
                id: who

                readonly property bool isTall: Theme.textScale > 1.2

                anchors.verticalCenter: parent.verticalCenter
                spacing: who.isTall ? -4 : 0  // large letters have large lines: the pill keeps its rim

                Words {
                    anchors.left: parent.left
                    width: Math.min(implicitWidth, 260)
                    role: Theme.body
                    text: root.sellerName
                }

                Words {
                    anchors.left: parent.left
                    role: Theme.caption
                    text: root.tentText
                    color: Theme.ink2
                }
            }
        }
    }

    Row {
        anchors { right: parent.right; rightMargin: Theme.edge }
        anchors { verticalCenter: parent.verticalCenter }
        spacing: 12

        StatusChip {
            anchors.verticalCenter: parent.verticalCenter
            kind: root.statusKind
            text: root.statusText
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: Theme.body
            font.weight: Font.Bold
            text: root.clockText
        }
    }
}
