pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An amount while it is typed, as it is said in centimes, and what is strange about it. */
Rectangle {
    id: root

    required property string number
    required property string spoken
    property string hint          // in place of what is said: what is missing or strange
    property bool offers: false   // the hint is an offer that can be taken

    readonly property bool isHinting: root.hint !== ""
    readonly property int margin:
        Math.max(2, Math.round((root.height - Theme.amount.line - Theme.label.line - 8) / 2))

    signal taken

    onHintChanged: if (root.isHinting) root.Accessible.announce(root.hint, Accessible.Polite)

    radius: Theme.radiusTile
    color: root.isHinting ? Theme.saffronTint : Theme.surface
    border { width: Theme.outlineStrong; color: root.isHinting ? Theme.saffronText : Theme.indigo }

    FittedAmount {
        id: amount

        anchors { left: parent.left; right: parent.right; leftMargin: 20; rightMargin: 20 }
        anchors { top: parent.top; topMargin: root.isHinting ? 4 : root.margin }
        largest: !root.isHinting ? Theme.amount : (root.height > 100 ? Theme.total : Theme.heading)
        maximumWidth: root.width - 40
        number: root.number
        live: true
    }

    Row {
        anchors { left: parent.left; leftMargin: 20; bottom: parent.bottom }
        anchors.bottomMargin: root.margin
        visible: !root.isHinting && root.spoken !== "" && Theme.spoken
        spacing: 8

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "speak"
            size: 18
            turns: true
            color: Theme.indigo
        }

        Words {
            width: Math.min(implicitWidth, root.width - 66)
            role: Theme.label
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.least.size
            text: root.spoken
            color: Theme.indigo
        }
    }

    Words {
        anchors { left: parent.left; right: parent.right; top: amount.bottom; bottom: parent.bottom }
        anchors { leftMargin: 20; rightMargin: root.offers ? 76 : 20; bottomMargin: 4 }
        visible: root.isHinting
        role: Theme.label
        lineHeight: Math.round(1.2 * role.size)
        text: root.hint
        color: Theme.saffronText
        wrapMode: Text.WordWrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.least.size
        Accessible.name: text
    }

    IconButton {
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        objectName: "takeAsCentimes"
        visible: root.offers
        glyph: "check-bold"
        outline: Theme.lineStrong
        radius: Theme.radiusTile
        label: root.hint
        onClicked: root.taken()
    }
}
