pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An artisan's face among the tiles: the way to an amount for what is not listed. */
Item {
    id: root

    required property string code
    required property string name
    required property string mark
    required property url face
    required property string inCart  // how many, empty for none
    required property string accessibleName
    property bool isOpen: false      // its pad is open

    readonly property color outline: root.isOpen ? Theme.indigo : Theme.lineStrong

    signal tapped

    objectName: `tile_${root.code}`
    scale: touch.pressed ? Theme.pressedScale : 1
    Accessible.role: Accessible.Button
    Accessible.name: root.accessibleName
    Accessible.onPressAction: root.tapped()

    onOutlineChanged: dashes.requestPaint()

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    TapHandler {
        id: touch

        onTapped: root.tapped()
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusTile
        color: root.isOpen ? Theme.indigoTint : (touch.pressed ? Theme.surface2 : Theme.bg)
    }

    Canvas {
        id: dashes

        anchors.fill: parent
        onPaint: {
            const pen = dashes.getContext("2d");
            pen.reset();
            pen.strokeStyle = root.outline;
            pen.lineWidth = 2;
            pen.setLineDash([3, 2.5]);  // in widths of the line
            pen.roundedRect(1, 1, dashes.width - 2, dashes.height - 2,
                            Theme.radiusTile, Theme.radiusTile);
            pen.stroke();
        }
    }

    Face {
        id: face

        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 20 }
        size: Math.min(98, root.height - 100)
        picture: root.face
        mark: root.mark
    }

    Words {
        id: name

        anchors { left: parent.left; right: parent.right; bottom: amount.top }
        anchors { leftMargin: 10; rightMargin: 10; bottomMargin: 2 }
        role: Theme.body
        text: root.name
        horizontalAlignment: Text.AlignHCenter
    }

    Row {
        id: amount

        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
        anchors.bottomMargin: 14
        spacing: 8

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "keypad"
            size: 22
            color: Theme.ink2
        }

        Words {
            role: Theme.label
            text: qsTrId("free.amount")
            color: Theme.ink2
        }
    }

    Loader {
        anchors { right: parent.right; top: parent.top; margins: 4 }
        active: root.inCart !== ""
        sourceComponent: CountBadge {
            text: root.inCart
        }
    }
}
