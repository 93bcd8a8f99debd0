pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Two to four segments of which one is chosen. */
Rectangle {
    id: root

    default property alias segments: row.data

    implicitWidth: row.implicitWidth + 10
    implicitHeight: row.implicitHeight + 10
    radius: Theme.radiusButton
    color: Theme.surface2

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 4
    }
}
