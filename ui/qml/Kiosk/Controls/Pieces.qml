pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Notes and coins to hand back, drawn one by one in two or three rows; the rest as "+ n". */
Row {
    id: root

    required property var model       // rows with value and kind, at most six
    required property string moreText
    required property real room       // pixels that all of it may take
    required property real high       // pixels that it may be high
    property int largestNote: 140     // pixels
    readonly property int smallestNote: 72

    readonly property alias count: repeater.count
    readonly property int rows: {
        if (repeater.count < 2)
            return 1;
        return root.fitted(3) > root.fitted(2) ? 3 : 2;
    }
    readonly property int columns: Math.max(1, Math.ceil(repeater.count / root.rows))
    readonly property real moreWidth: more.visible ? more.implicitWidth + root.spacing : 0
    readonly property int noteWidth: root.fitted(root.rows)

    // What it cannot do without: an amount beside it steps down rather than take this.
    readonly property real leastWidth: root.moreWidth
        + Math.min(2, repeater.count) * (root.smallestNote + grid.spacing)

    spacing: 12

    /*! Of a note that is half as high as wide. */
    function widthOf(rows: int): int {
        return Math.floor(2 * (root.high - (rows - 1) * grid.spacing) / rows);
    }

    function fitted(rows: int): int {
        return Math.min(root.largestNote, root.widthIn(rows), root.widthOf(rows));
    }

    function widthIn(rows: int): int {
        const columns = Math.max(1, Math.ceil(repeater.count / rows));
        return Math.floor(
            (root.room - root.moreWidth - (columns - 1) * grid.spacing) / columns);
    }

    Grid {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        flow: Grid.TopToBottom
        rows: root.rows
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
