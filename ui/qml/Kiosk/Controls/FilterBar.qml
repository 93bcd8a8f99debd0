pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Best sellers first, then one pill for each artisan of the tent. */
ListView {
    id: root

    required property string activeKey

    signal chosen(string key)

    implicitHeight: Theme.touchTarget
    onWidthChanged: Qt.callLater(root.positionViewAtBeginning)  // another frame: first things first
    orientation: ListView.Horizontal
    spacing: Theme.isCompact ? 5 : 8
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width
    clip: root.interactive  // only then: a clip would also cut the ring of the keyboard

    Loader {
        parent: root
        anchors.fill: parent
        active: root.interactive
        sourceComponent: SideFades {
            roll: root
        }
    }

    delegate: FilterPill {
        id: pill

        isActive: pill.key === root.activeKey
        onClicked: root.chosen(pill.key)
    }
}
