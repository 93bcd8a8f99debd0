pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A line of the cart that can still change. */
Rectangle {
    id: root

    required property string code
    required property string name
    required property string mark
    required property url picture
    required property int tint
    required property string quantityText
    required property string amountNumber
    required property bool canLower
    required property string accessibleName

    readonly property int beforeAmount: 10 + ground.width + 10 + stepper.width + 6

    signal raised
    signal lowered
    signal quantityTapped
    signal amountTapped

    /*! Shows that something came onto this line. */
    function flash() {
        flashing.restart();
    }

    implicitHeight: 122
    radius: Theme.radiusTile
    color: Theme.bg
    border { width: Theme.outline; color: Theme.line }
    Accessible.role: Accessible.ListItem
    Accessible.name: root.accessibleName

    Rectangle {
        id: glow

        anchors.fill: parent
        radius: Theme.radiusTile
        color: Theme.tint(root.tint)
        opacity: 0

        NumberAnimation {
            id: flashing

            target: glow
            property: "opacity"
            from: 1
            to: 0
            duration: 3 * Theme.addMs
            easing.type: Easing.OutQuad
        }
    }

    Rectangle {
        id: ground

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 10 }
        width: 66
        radius: Theme.radiusImage
        color: Theme.tint(root.tint)

        Drawing {
            anchors.centerIn: parent
            size: 60
            source: root.picture
        }
    }

    MarkBadge {
        id: mark

        anchors { left: ground.right; top: parent.top; leftMargin: 11; topMargin: 16 }
        plated: false
        size: Theme.dark ? 30 : 26
        mark: root.mark
    }

    Words {
        anchors { left: ground.right; right: parent.right; leftMargin: 47; rightMargin: 5 }
        anchors.verticalCenter: mark.verticalCenter
        role: Theme.body
        text: root.name
    }

    Stepper {
        id: stepper

        anchors { left: ground.right; bottom: parent.bottom; leftMargin: 10; bottomMargin: 12 }
        code: root.code
        quantityText: root.quantityText
        canLower: root.canLower
        onRaised: root.raised()
        onLowered: root.lowered()
        onTapped: root.quantityTapped()
    }

    AmountButton {
        anchors { right: parent.right; rightMargin: 12; verticalCenter: stepper.verticalCenter }
        objectName: `amount_${root.code}`
        label: root.name
        largest: Theme.button
        maximumWidth: root.width - root.beforeAmount - 12
        number: root.amountNumber
        onClicked: root.amountTapped()
    }
}
