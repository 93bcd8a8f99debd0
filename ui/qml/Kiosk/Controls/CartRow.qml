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
    required property string quantityUnit
    required property string amountNumber
    required property string beforeNumber
    required property bool canLower
    required property string accessibleName

    // Below the tiles a line has room for all of it side by side.
    readonly property bool isFlat: Theme.isPortrait
    // With large letters the amount needs all that the stepper leaves of a row of their own.
    readonly property bool isRoomy: !root.isFlat && Theme.textScale > (Theme.isCompact ? 1 : 1.2)
    readonly property int inset: Theme.isCompact ? 8 : (root.isFlat ? 10 : 11)
    readonly property int end: root.isFlat ? 12 : 10
    readonly property int below: Theme.isCompact ? 7 : 12  // the stepper
    readonly property int roomyPicture: Theme.isCompact ? 40 : 60
    readonly property int stackedStart: root.inset  // of the stepper, where it stands below the name
        + (root.isRoomy ? 0 : ground.width + 8)
    readonly property int amountRoom: root.isFlat
        ? 150
        : root.width - root.stackedStart - stepper.width - 4 - root.end

    readonly property int stackedHeight: (Theme.isCompact ? 77 : 96) + Theme.body.line

    signal raised
    signal lowered
    signal quantityTapped
    signal amountTapped

    /*! Shows that something came onto this line. */
    function flash() {
        flashing.restart();
    }

    implicitHeight: root.isFlat
        ? Math.max(84, 2 * Theme.body.line)
        : (root.isRoomy
            ? root.inset + root.roomyPicture + 4 + Theme.touchTarget + root.below
            : root.stackedHeight)
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

        anchors { left: parent.left; top: parent.top; margins: root.inset }
        width: root.isFlat ? 64 : (Theme.isCompact ? 44 : 72)
        height: root.isRoomy ? root.roomyPicture : root.height - 2 * root.inset
        radius: Theme.radiusImage
        color: Theme.tint(root.tint)

        GoodsPicture {
            anchors { fill: parent; margins: 3 }  // so that its corners stay within the round ones
            inset: 0
            source: root.picture
        }
    }

    MarkBadge {
        id: mark

        anchors { left: ground.right; leftMargin: Theme.isCompact ? 8 : 11 }
        y: root.isFlat || root.isRoomy
            ? ground.y + Math.round((ground.height - height) / 2)
            : (Theme.isCompact ? 8 : 18) + Math.round((Theme.body.line - 26) / 2)
        plated: false
        size: Theme.dark ? 30 : (Theme.isCompact ? 22 : 26)
        mark: root.mark
    }

    Words {
        anchors { left: mark.right; leftMargin: 10; verticalCenter: mark.verticalCenter }
        width: (root.isFlat ? stepper.start - 10 : root.width - 5)
            - (root.inset + ground.width + mark.anchors.leftMargin + mark.width + 10)
        role: Theme.body
        text: root.name
        wrapMode: root.isFlat ? Text.Wrap : Text.NoWrap
        maximumLineCount: 2
    }

    Stepper {
        id: stepper

        readonly property real start: root.isFlat
            ? root.width - root.amountRoom - 24 - stepper.width
            : root.stackedStart

        anchors { left: parent.left; leftMargin: stepper.start; bottom: parent.bottom }
        anchors.bottomMargin: root.isFlat
            ? Math.round((root.height - height) / 2)
            : root.below
        code: root.code
        quantityText: root.quantityText
        unit: root.quantityUnit
        canLower: root.canLower
        onRaised: root.raised()
        onLowered: root.lowered()
        onTapped: root.quantityTapped()
    }

    AmountButton {
        anchors { right: parent.right; rightMargin: root.end; verticalCenter: stepper.verticalCenter }
        objectName: `amount_${root.code}`
        label: root.name
        largest: Theme.button
        maximumWidth: root.amountRoom
        number: root.amountNumber
        before: root.beforeNumber
        onClicked: root.amountTapped()
    }
}
