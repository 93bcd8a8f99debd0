pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The small lozenge that marks a price for which somebody has to say yes. */
Rectangle {
    id: root

    width: 13
    height: 13
    rotation: 45
    antialiasing: true
    color: Theme.saffron
    border { width: 1.5; color: Theme.dark ? Theme.surface : Theme.saffronText }
}
