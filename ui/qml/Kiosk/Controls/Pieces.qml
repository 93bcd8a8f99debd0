pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Notes and coins to hand back, drawn one by one in two rows; the rest as "+ n". */
Row {
    id: root

    required property var model       // rows with value and kind, at most six
    required property string moreText
    required property real room       // pixels that all of it may take
    property int largestNote: 140     // pixels

    readonly property alias count: repeater.count
    readonly property int columns: Math.max(1, Math.ceil(repeater.count / 2))
    readonly property real moreWidth: more.visible ? more.implicitWidth + root.spacing : 0
    readonly property int noteWidth: Math.min(root.largestNote, Math.floor(
        (root.room - root.moreWidth - (root.columns - 1) * grid.spacing) / root.columns))

    spacing: 12

    Grid {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        flow: Grid.TopToBottom
        rows: repeater.count > 1 ? 2 : 1
        spacing: 10
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Repeater {
            id: repeater

            model: root.model

            Loader {
                id: piece

                required property int value
                required property string kind

                sourceComponent: piece.kind === "note" ? note : coin

                Component {
                    id: note

                    Banknote {
                        width: root.noteWidth
                        value: piece.value
                    }
                }

                Component {
                    id: coin

                    Coin {
                        width: root.noteWidth / 2
                        value: piece.value
                    }
                }
            }
        }
    }

    Words {
        id: more

        anchors.verticalCenter: parent.verticalCenter
        visible: root.moreText !== ""
        role: Theme.heading
        text: root.moreText
    }
}
