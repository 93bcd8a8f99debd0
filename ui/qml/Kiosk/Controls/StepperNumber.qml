pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! The number of a stepper; pressing it asks for another one. */
T.AbstractButton {
    id: root

    property string unit  // under it, for what is weighed or measured

    implicitWidth: Theme.touchTarget
    implicitHeight: Theme.touchTarget
    focusPolicy: Qt.TabFocus
    Accessible.name: `${qsTrId("quantity")} ${root.text} ${root.unit}`.trim()

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.pressed ? Theme.indigoTint : "transparent"
    }

    contentItem: Item {
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.round((parent.height - height - (root.unit === "" ? 0 : unit.size)) / 2)
            width: root.width - 4
            role: root.unit === "" ? Theme.heading : Theme.body
            font.weight: Font.ExtraBold
            text: root.text
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
        }

        Words {
            id: unit

            readonly property int size: unit.role.size

            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
            anchors.bottomMargin: 3
            visible: root.unit !== ""
            role: Theme.caption
            text: root.unit
            color: Theme.ink2
        }
    }
}
