pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Where there is no room for a bar: who sells, and whether everything was sent, as pictures. */
Item {
    id: root

    required property TillViewModel till

    readonly property BarViewModel bar: root.till.bar as BarViewModel

    implicitHeight: Theme.touchTarget

    Face {
        anchors.left: parent.left
        size: Theme.touchTarget
        picture: root.bar.sellerFace
        Accessible.role: Accessible.StaticText
        Accessible.name: `${root.bar.sellerName}, ${root.bar.tentText}`
    }

    StatusChip {
        anchors.right: parent.right
        size: Theme.touchTarget
        iconOnly: true
        kind: root.bar.statusKind
        text: root.bar.statusText
    }
}
