pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

/*! A part of the sell screen that is read and made only when it is wanted. */
Loader {
    id: root

    required property url part  // takes the view-model as `sell`
    required property SellViewModel sell
    required property bool isWanted

    onIsWantedChanged: root.make()
    Component.onCompleted: root.make()

    function make() {
        if (root.isWanted)
            root.setSource(root.part, { sell: root.sell });
        else
            root.source = "";
    }
}
