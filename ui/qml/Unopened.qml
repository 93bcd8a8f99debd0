pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Stands in the till's place when its books could not be opened: why, and what to do. */
Window {
    id: root

    required property url assets
    required property bool rightToLeft
    required property string titleText
    required property string bodyText
    required property string codeText

    signal tryAgain()

    width: 1280
    height: 800
    visible: true
    color: Theme.bg
    title: qsTrId("app.title")

    LayoutMirroring.enabled: root.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "assets"
        value: root.assets
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.edge, 760)
        spacing: 24

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 128
            height: 128
            radius: 64
            color: Theme.crimsonTint

            Icon {
                anchors.centerIn: parent
                glyph: "error"
                size: 68
                color: Theme.crimson
            }
        }

        Words {
            width: parent.width
            role: Theme.total
            text: root.titleText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Words {
            width: parent.width
            role: Theme.heading
            font.weight: Font.DemiBold
            text: root.bodyText
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
            text: root.codeText
            color: Theme.ink2
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
