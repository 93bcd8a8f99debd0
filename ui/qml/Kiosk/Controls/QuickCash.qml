pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! A note or a coin to put on the table: each press adds one, the badge counts them. */
T.AbstractButton {
    id: root

    required property int value    // dinars
    required property string kind  // note, coin
    required property int count    // given so far

    readonly property bool isNote: root.kind === "note"

    objectName: `${root.kind}_${root.value}`
    focusPolicy: Qt.TabFocus
    scale: root.pressed ? Theme.pressedScale : 1
    z: root.count > 0 ? 1 : 0  // its badge lies over its neighbour
    //: A note or a coin, before its value
    Accessible.name: `${root.isNote ? qsTrId("pay.note") : qsTrId("pay.coin")}, `
        + `${root.value} ${Theme.currency}`
    Accessible.description: root.count > 0 ? `× ${root.count}` : ""

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    background: Rectangle {
        radius: Theme.radiusButton
        color: root.pressed ? Theme.surface2 : Theme.surface
        border {
            width: root.count > 0 ? Theme.outlineStrong : Theme.outline
            color: root.count > 0 ? Theme.green : Theme.lineStrong
        }
    }

    contentItem: Item {
        Loader {
            anchors.centerIn: parent
            sourceComponent: root.isNote ? note : coin
        }
    }

    Loader {
        anchors { left: parent.left; top: parent.top; leftMargin: -7; topMargin: -10 }
        z: 1
        active: root.count > 0
        sourceComponent: CountBadge {
            implicitHeight: root.isNote ? 48 : 42  // with its ring; a coin's own figures stay free
            text: `\u2066× ${root.count}\u2069`  // isolated: the sign stays before its number
        }
    }

    Component {
        id: note

        Banknote {
            width: Math.min(root.width - 22, 2 * (root.height - 22))
            value: root.value
        }
    }

    Component {
        id: coin

        Coin {
            width: Math.max(44, Math.min(root.width, root.height) - 18)  // its figures stay readable
            value: root.value
        }
    }
}
