pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*!
    Shows where the keyboard is. There is one in the window; it goes around whatever has the focus
    and was reached by key.
*/
Rectangle {
    id: root

    required property Item focusItem
    required property Item home  // where it stays while nothing has the focus

    readonly property T.Control control: root.focusItem as T.Control
    readonly property int distance: 5  // 2 px of gap, 3 px of line

    parent: root.control ?? root.home
    anchors.fill: root.parent
    anchors.margins: -root.distance
    visible: root.control?.visualFocus ?? false
    z: 1
    radius: Theme.radiusButton + root.distance
    color: "transparent"
    border { width: 3; color: (root.control as RailEntry) ? Theme.saffron : Theme.indigo }
}
