pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A state as icon, word and colour, never less than all three. */
Rectangle {
    id: root

    required property string kind  // ok, waiting, error, offline, info
    required property string text
    property string glyph: root.glyphs[root.kind] ?? "info"
    property int size: 48          // its height
    property real maximumWidth: Infinity  // its letters shrink to fit, at most to the least size
    property bool iconOnly: false  // where there is no room; its word is read out all the same

    readonly property var glyphs: ({
        ok: "sync-ok", waiting: "sync-pending", error: "sync-error", offline: "sync-offline"
    })
    readonly property color fill: {
        switch (root.kind) {
        case "ok": return Theme.greenTint;
        case "waiting": return Theme.saffronTint;
        case "error": return Theme.crimsonTint;
        case "info": return Theme.indigoTint;
        default: return Theme.surface2;
        }
    }
    readonly property color ink: {
        switch (root.kind) {
        case "ok": return Theme.green;
        case "waiting": return Theme.saffronText;
        case "error": return Theme.crimson;
        case "info": return Theme.indigo;
        default: return Theme.ink2;
        }
    }

    implicitWidth: root.iconOnly ? root.size : row.implicitWidth + (root.size > 40 ? 28 : 20)
    implicitHeight: root.size
    radius: root.iconOnly ? Theme.radiusTile : height / 2
    color: root.fill
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.size > 40 ? 10 : 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.glyph
            size: root.size > 40 ? 24 : 18
            color: root.ink
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.iconOnly
            width: Math.min(implicitWidth, root.maximumWidth - 20 - 18 - row.spacing)
            role: root.size > 40 ? Theme.label : Theme.caption
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.least.size
            text: root.text
            color: root.ink
        }
    }
}
