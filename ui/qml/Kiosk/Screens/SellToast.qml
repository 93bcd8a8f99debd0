pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

/*! What was just taken out of the cart, and the way to have it back. */
Toast {
    id: root

    required property TillViewModel till

    readonly property SellViewModel sell: root.till.sell as SellViewModel

    text: root.sell.toastText
    onUndone: root.sell.undo()
    onExpired: root.sell.dismissToast()

    Connections {
        target: root.sell

        function onToastChanged() {
            root.restart();
        }
    }
}
