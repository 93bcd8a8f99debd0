pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An amount as it is said at the stand, in centimes. */
Row {
    id: root

    required property string text
    property TypeRole role: Theme.label
    property int weight: root.role.weight
    property real maximumWidth: Infinity  // its letters shrink to fit, at most to the least size

    spacing: 8
    visible: root.text !== "" && Theme.spoken

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        glyph: "speak"
        size: root.role.size
        turns: true
        color: Theme.ink2
    }

    Words {
        width: Math.min(implicitWidth, root.maximumWidth - root.role.size - root.spacing)
        role: root.role
        font.weight: root.weight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.least.size
        text: root.text
        color: Theme.ink2
    }
}
