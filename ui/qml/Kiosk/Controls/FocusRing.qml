pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Shows where the keyboard is; lies around the control that owns it. */
Rectangle {
    id: root

    property int around: Theme.radiusButton  // the owner's radius

    readonly property int distance: 5  // 2 px of gap, 3 px of line

    anchors.fill: parent
    anchors.margins: -root.distance
    radius: root.around + root.distance
    color: "transparent"
    border { width: 3; color: Theme.indigo }
}
