pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

/*! Notes or coins side by side, sharing the width. */
Row {
    id: root

    required property var model
    required property int gap

    signal added(int value, string kind)

    spacing: root.gap

    Repeater {
        id: repeater

        model: root.model

        QuickCash {
            id: piece

            width: (root.width - (repeater.count - 1) * root.gap) / repeater.count
            height: root.height
            onClicked: root.added(piece.value, piece.kind)
        }
    }
}
