pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Nothing can be sold: why, what to do, and a way to try again. */
Column {
    id: root

    required property string title
    required property string text
    required property string code  // for the chamber's staff

    signal tryAgain

    spacing: Theme.isCompact ? 14 : 24

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.isCompact ? 84 : 128
        height: width
        radius: width / 2
        color: Theme.crimsonTint

        Icon {
            anchors.centerIn: parent
            glyph: "error"
            size: Theme.isCompact ? 44 : 68
            color: Theme.crimson
        }
    }

    Words {
        width: parent.width
        role: Theme.total
        text: root.title
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Words {
        width: parent.width
        role: Theme.heading
        font.weight: Font.DemiBold
        text: root.text
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
    }

    SecondaryButton {
        anchors.horizontalCenter: parent.horizontalCenter
        implicitHeight: Theme.goHeight
        horizontalPadding: 36
        objectName: "retryButton"
        text: qsTrId("retry")
        onClicked: root.tryAgain()
    }

    Words {
        width: parent.width
        role: Theme.label
        //: Before the code of an error, which the chamber's staff ask for
        text: `${qsTrId("stopped.code")} \u2066${root.code}\u2069`
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
    }
}
