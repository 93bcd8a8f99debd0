pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

/*! The parts that a card or a transfer has paid; each can be given back until the sale is made. */
ListView {
    id: root

    required property CashlessViewModel cashless

    implicitHeight: Theme.touchTarget
    orientation: ListView.Horizontal
    spacing: Theme.gap
    interactive: root.contentWidth > root.width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: root.cashless.rows
    Accessible.role: Accessible.List
    Accessible.name: qsTrId("pay.parts")

    delegate: PaidPartChip {
        id: part

        height: root.height
        onRemoved: {
            if (calm.running)
                return;
            calm.restart();
            root.cashless.remove(part.key);
        }
    }

    Timer {  // the next part comes under the finger that removed one
        id: calm

        interval: Theme.deafMs
    }
}
