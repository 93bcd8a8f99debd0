pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A picture to press; its word is for those who cannot see it. */
TouchButton {
    id: root

    required property string label

    implicitWidth: Theme.touchTarget
    implicitHeight: Theme.touchTarget
    padding: 0
    horizontalPadding: 0
    Accessible.name: root.label
}
