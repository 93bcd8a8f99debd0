pragma ComponentBehavior: Bound

import QtQuick

/*!
    The picture of goods on their tinted ground: a photograph fills it, a drawing stands in it.

    A photograph has its upper corners rounded beforehand, as this renderer clips nothing round.
*/
Image {
    id: root

    property int inset: 9  // around a drawing

    readonly property bool isPhoto: root.source.toString().endsWith(".webp")
    readonly property int side: Math.max(1, Math.min(root.width, root.height) - 2 * root.inset)

    sourceSize: root.isPhoto ? Qt.size(root.width, root.height) : Qt.size(root.side, root.side)
    fillMode: root.isPhoto ? Image.PreserveAspectCrop : Image.Pad
    verticalAlignment: root.isPhoto ? Image.AlignTop : Image.AlignVCenter
    asynchronous: true
}
