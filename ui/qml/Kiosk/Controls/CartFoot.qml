pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The foot of a cart: the total, and below or beside it the green button, always in one place. */
Item {
    id: root

    required property string number
    required property string spoken
    property string before           // the total before a reduction, empty for none
    required property string goName  // of the button, for those who look for it
    required property string glyph
    required property string text
    property int aboveTotal: 0       // pixels for more, over a line of its own
    property bool canTap: false      // the total asks for another one
    property bool ready: true
    property bool busy: false

    readonly property int inset: Theme.isPortrait ? Theme.edge : (Theme.isCompact ? 12 : 18)
    readonly property int below: Theme.isPortrait ? 20 : (Theme.isCompact ? 12 : 16)

    signal totalTapped
    signal go

    implicitHeight: root.aboveTotal + (Theme.isPortrait
        ? Math.max(Theme.goHeight + 4, total.implicitHeight) + root.below + 4
        : 5 + total.implicitHeight + 7 + Theme.goHeight + root.below)

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 1
        visible: !Theme.isPortrait || root.aboveTotal > 0
        color: Theme.line
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right }
        anchors { leftMargin: root.inset; rightMargin: root.inset }
        y: root.aboveTotal
        height: 1
        visible: root.aboveTotal > 0
        color: Theme.line
    }

    CartTotal {
        id: total

        anchors { left: parent.left; leftMargin: root.inset }
        y: root.aboveTotal + (Theme.isPortrait
            ? Math.round((root.height - root.aboveTotal - root.below + 4 - height) / 2)
            : 5)
        width: root.width - 2 * root.inset - (Theme.isPortrait ? button.width + Theme.gap : 0)
        isStacked: Theme.isPortrait
        number: root.number
        before: root.before
        spoken: root.spoken
        canTap: root.canTap
        onTapped: root.totalTapped()
    }

    PrimaryButton {
        id: button

        anchors { right: parent.right; bottom: parent.bottom }
        anchors { rightMargin: root.inset; bottomMargin: root.below }
        width: Theme.isPortrait
            ? Math.min(Theme.goWidth, root.width * 0.625)
            : root.width - 2 * root.inset
        objectName: root.goName
        glyph: root.glyph
        text: root.text
        ready: root.ready
        busy: root.busy
        onGo: root.go()
    }
}
