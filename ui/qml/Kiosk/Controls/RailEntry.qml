pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! A place of the kiosk. */
T.AbstractButton {
    id: root

    property string glyph
    property bool isChosen: false

    readonly property color ink: root.isChosen ? Theme.railInk : Theme.inkOnRail

    implicitWidth: Theme.railWidth - (Theme.isCompact ? 12 : 16)
    implicitHeight: Theme.isCompact ? 72 : 86
    focusPolicy: Qt.TabFocus
    Accessible.name: root.text

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.isChosen
            ? Theme.ivory
            : (root.pressed ? Qt.alpha(Theme.inkOnRail, 0.2) : "transparent")
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.glyph !== ""
                glyph: root.glyph
                size: 30
                color: root.ink
            }

            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.text !== ""
                role: Theme.caption
                text: root.text
                color: root.ink
                font.weight: Font.DemiBold
            }
        }
    }
}
