pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    An amount: its figures, then the currency, smaller and lighter. Never broken, never shortened.

    The figures come grouped and isolated left to right; only the order of figures and currency
    follows the direction of reading.
*/
Item {
    id: root

    required property string number  // "4 600"
    property string label            // what it is the amount of, for those who cannot see it
    property TypeRole role: Theme.heading
    property color color: Theme.ink
    property bool struck: false  // it no longer holds
    property bool live: false  // read out when it changes

    readonly property int writingLine: Math.round(root.role.baseline)

    implicitWidth: Math.ceil(
        figures.implicitWidth + currency.anchors.leftMargin + currency.implicitWidth)
    implicitHeight: root.role.line
    baselineOffset: root.writingLine

    Accessible.role: Accessible.StaticText
    Accessible.name: (root.label ? `${root.label}, ` : "") + `${root.number} ${Theme.currency}`
    onNumberChanged: {
        if (root.live && root.visible)
            root.Accessible.announce(root.Accessible.name, Accessible.Polite);
    }

    Text {
        id: figures

        anchors.left: parent.left
        y: root.writingLine - baselineOffset
        text: root.number
        textFormat: Text.PlainText
        color: root.color
        font.pixelSize: root.role.size
        font.weight: root.role.weight
        font.strikeout: root.struck
        Accessible.ignored: true
    }

    Text {
        id: currency

        anchors.left: figures.right
        anchors.leftMargin: Math.round(root.role.size * 0.2)
        y: root.writingLine - baselineOffset
        text: Theme.currency
        textFormat: Text.PlainText
        color: root.color
        font.pixelSize: root.role.currency
        font.weight: Font.DemiBold
        font.strikeout: root.struck
        Accessible.ignored: true
    }
}
