pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A short word on a picture, with its icon. */
Rectangle {
    id: root

    required property string text
    required property string glyph
    required property color fill
    required property color ink

    implicitWidth: row.implicitWidth + 18
    implicitHeight: 27
    radius: height / 2
    color: root.fill

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.glyph
            size: 17
            color: root.ink
        }

        Words {
            role: Theme.caption
            text: root.text
            color: root.ink
            font.weight: Font.DemiBold
        }
    }
}
