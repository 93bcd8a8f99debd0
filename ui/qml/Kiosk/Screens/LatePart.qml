pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

/*!
    A part of the sell screen that is read and made only when it is wanted.

    It comes a moment later: the loader's thread asks Python for words, and whoever waited for it
    in a slot of Python would wait for ever.
*/
Loader {
    id: root

    required property url part  // takes the till as `till`
    required property TillViewModel till
    required property bool isWanted

    readonly property bool isThere: root.status === Loader.Ready

    visible: root.isThere  // whole: nothing in it moves under a finger any more
    asynchronous: true
    onIsWantedChanged: root.make()
    onPartChanged: root.make()
    onLoaded: root.layOut(root.item)
    Component.onCompleted: root.make()

    function make() {
        if (root.isWanted)
            root.setSource(root.part, { till: root.till });
        else
            root.source = "";
    }

    /*! Puts all that is in *place* where it stays; else the next picture would, after a finger. */
    function layOut(place: Item) {
        for (const part of place.children)
            root.layOut(part);
        (place as Column)?.forceLayout();
        (place as Grid)?.forceLayout();
        (place as Row)?.forceLayout();
    }
}
