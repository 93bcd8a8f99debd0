pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

/*!
    Where the on-screen keyboard comes up: over the window, deaf itself.

    It is made at its first opening. A tap beside it and its field closes it.
*/
Item {
    id: root

    required property KeyboardViewModel keys
    required property Item room  // where pages are; the keyboard leaves the cart beside them free

    readonly property bool isOpen: Typing.field !== null
    readonly property int cartWidth: root.width > root.height ? Theme.cartWidth : 0
    readonly property int offers: Theme.touchTarget + 2 * Theme.gap  // above the keys: variants

    property real shown: root.isOpen && place.status === Loader.Ready ? 1 : 0

    Behavior on shown {
        NumberAnimation { duration: Theme.panelMs; easing.type: Easing.OutQuad }
    }

    onShownChanged: if (root.shown === 0) root.keys.begin()
    onWidthChanged: Qt.callLater(root.makeRoom)
    onHeightChanged: Qt.callLater(root.makeRoom)

    Component.onCompleted: root.answer()  // a field may have been touched before

    Connections {
        target: Typing

        function onFieldChanged() {
            root.answer();
        }
    }

    TapHandler {  // watches only: what is under the finger hears it too
        enabled: root.isOpen
        onTapped: point => {
            const field = Typing.field;
            const isBeside = !root.holds(field, point.position)
                && !root.holds(place, point.position);
            if (field && isBeside)  // what was tapped may have let go of the field already
                root.close();
        }
    }

    Item {
        x: root.room.x
        width: root.room.width
        height: root.height

        Loader {
            id: place

            anchors { left: parent.left; right: parent.right; rightMargin: root.cartWidth }
            asynchronous: true  // nothing waits for it, least of all the touch that asked for it
            onLoaded: root.makeRoom()
            y: root.height - Math.round(root.shown * place.height)
            visible: root.shown > 0
        }
    }

    Connections {
        target: place.item
        ignoreUnknownSignals: true

        function onDone() {
            root.close();
        }
    }

    function answer() {
        if (root.isOpen && place.status === Loader.Null)
            place.setSource(Qt.resolvedUrl("Keyboard.qml"), { keys: root.keys });
        root.makeRoom();
    }

    function close() {
        Typing.field.focus = false;
    }

    /*! Whether *item* lies under the *point* of this place. */
    function holds(item: Item, point: point): bool {
        return item !== null && item.contains(item.mapFromItem(root, point));
    }

    /*! Tells how much is covered, and how far a field that would be under the keys must rise. */
    function makeRoom() {
        const field = Typing.field;
        Typing.covered = field ? place.height : 0;
        if (!field) {
            Typing.lift = 0;
            return;
        }
        const at = field.mapToItem(root, 0, Typing.lift);
        const free = root.height - Typing.covered - root.offers;
        const keys = place.mapToItem(root, 0, 0);
        const isBeside = at.x >= keys.x + place.width || at.x + field.width <= keys.x;
        const over = Math.min(at.y + field.height - free, at.y - Theme.gap);
        Typing.lift = isBeside ? 0 : Math.max(0, over);
    }
}
