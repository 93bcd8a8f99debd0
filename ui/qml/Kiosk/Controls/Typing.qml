pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    Where a finger is typing, and what the on-screen keyboard takes of the window meanwhile.

    A field says that it was touched; the place of the keyboard says the rest; pages make room.
*/
QtObject {
    id: root

    property Item field: null  // the one touched last, while no real keyboard types in it
    property int covered: 0    // pixels at the foot of the window
    property real lift: 0      // pixels that what holds the field rises to be seen

    Behavior on lift {
        NumberAnimation { duration: Theme.panelMs; easing.type: Easing.OutQuad }
    }
}
