pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An artisan's sign. Its colour is fixed, so on a picture and in the dark it lies on ivory. */
Rectangle {
    id: root

    required property string mark
    property int size: 30
    property bool plated: true

    readonly property bool hasPlate: root.plated || Theme.dark

    implicitWidth: root.size
    implicitHeight: root.size
    radius: 8
    color: root.hasPlate ? Theme.markPlate : "transparent"

    Image {
        anchors.centerIn: parent
        width: Math.round(root.size * (root.plated ? 0.58 : (Theme.dark ? 0.73 : 0.95)))
        height: width
        sourceSize: Qt.size(width, width)
        source: root.mark ? Theme.art(`marks/${root.mark}`) : ""
    }
}
