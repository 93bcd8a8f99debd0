pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

/*! A page that is read and made only when it is wanted, so that the first one opens sooner. */
Loader {
    id: root

    required property url page        // takes the till as `till`
    required property TillViewModel till
    required property bool isOpen
    property bool isWanted: root.isOpen  // made ahead in idle time, or at once when it is open

    visible: root.isOpen
    onIsWantedChanged: root.make()
    onIsOpenChanged: if (root.isOpen && root.status === Loader.Loading) root.make()
    Component.onCompleted: root.make()

    // Set by hand and in this order: a page that is being read in idle time does not hurry up when
    // `asynchronous` changes.
    function make() {
        root.source = "";
        root.asynchronous = !root.isOpen;
        if (root.isWanted)
            root.setSource(root.page, { till: root.till });
    }
}
