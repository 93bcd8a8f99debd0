pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! The number of a stepper; pressing it asks for another one. */
T.AbstractButton {
    id: root

    implicitWidth: Theme.touchTarget
    implicitHeight: Theme.touchTarget
    focusPolicy: Qt.TabFocus
    Accessible.name: `${qsTrId("quantity")} ${root.text}`

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.pressed ? Theme.indigoTint : "transparent"
    }

    contentItem: Item {
        Words {
            anchors.centerIn: parent
            role: Theme.heading
            font.weight: Font.ExtraBold
            text: root.text
        }
    }
}
