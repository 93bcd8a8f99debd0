pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An artisan's face, with her sign at its foot. */
Item {
    id: root

    required property url picture
    property string mark
    property int size: 44

    implicitWidth: root.size
    implicitHeight: root.size

    Image {
        anchors.fill: parent
        source: root.picture
        asynchronous: true
        sourceSize: Qt.size(root.size, root.size)
    }

    Rectangle {
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: -8; bottomMargin: -6 }
        visible: root.mark !== ""
        width: 27
        height: 27
        radius: 8
        color: Theme.markPlate
        border { width: Theme.outline; color: Theme.dark ? Theme.surface : Theme.line }

        Image {
            anchors.centerIn: parent
            width: 15
            height: 15
            sourceSize: Qt.size(15, 15)
            source: root.mark ? Theme.art(`marks/${root.mark}`) : ""
        }
    }
}
