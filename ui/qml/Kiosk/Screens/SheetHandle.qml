pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! Raises and lowers a sheet: a tap goes to where it stands next, a pull follows the finger. */
T.AbstractButton {
    id: root

    property bool isOpen: false

    property real from             // where the finger came down, in the window
    property bool isPulled: false  // by the finger that is down, or was last

    signal tapped
    signal pulled(real up)  // pixels since the finger came down
    signal lifted           // the finger, after a pull

    objectName: "sheetHandle"
    focusPolicy: Qt.TabFocus
    onClicked: if (!root.isPulled) root.tapped()
    Accessible.name: qsTrId("cart")
    Accessible.checkable: true
    Accessible.checked: root.isOpen

    background: Item {
        Rectangle {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 10 }
            width: 64
            height: 6
            radius: 3
            color: root.pressed ? Theme.ink2 : Qt.alpha(Theme.lineStrong, 0.6)
        }
    }

    PointHandler {  // sees where the finger is, also while the button holds it
        id: finger

        onActiveChanged: {
            if (finger.active) {
                root.from = finger.point.scenePosition.y;
                root.isPulled = false;
            } else if (root.isPulled) {
                root.lifted();
            }
        }
        onPointChanged: {
            const up = root.from - finger.point.scenePosition.y;
            const isFar = Math.abs(up) > Application.styleHints.startDragDistance;
            if (finger.active && (root.isPulled || isFar)) {
                root.isPulled = true;
                root.pulled(up);
            }
        }
    }
}
