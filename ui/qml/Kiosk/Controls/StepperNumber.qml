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
        Column {
            anchors.centerIn: parent

            Words {
                width: root.width - 4
                role: root.unit === "" ? Theme.heading : Theme.body
                font.weight: Font.ExtraBold
                text: root.text
                horizontalAlignment: Text.AlignHCenter
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.least.size
            }

            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.unit !== ""
                role: Theme.least
                text: root.unit
                color: Theme.ink2
            }
        }
    }
}
