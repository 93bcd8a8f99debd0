pragma ComponentBehavior: Bound

import QtQuick

/*! A picture fitted into a box, drawn at exactly that size and off the window's thread. */
Image {
    id: root

    required property int size

    width: root.size
    height: root.size
    sourceSize: Qt.size(root.size, root.size)
    fillMode: Image.PreserveAspectFit
    asynchronous: true
}
