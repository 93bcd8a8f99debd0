pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Choices that belong together. */
Rectangle {
    id: root

    default property alias choices: column.data

    implicitHeight: column.height + 36
    radius: Theme.radiusButton
    color: Theme.surface
    border { width: Theme.outline; color: Theme.line }

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 18 }
        spacing: 20
    }
}
