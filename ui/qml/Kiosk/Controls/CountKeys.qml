pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Keys from one to twelve; left to right in every language. */
Grid {
    id: root

    property int keyWidth: 112
    property int keyHeight: 84
    property int most: 12    // the keys above it do not count
    property int chosen: 0   // how many there are now

    signal counted(int count)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    columns: 3

    Repeater {
        model: 12

        KeypadKey {
            id: key

            required property int index

            readonly property int count: key.index + 1
            readonly property bool isChosen: key.count === root.chosen

            width: root.keyWidth
            height: root.keyHeight
            objectName: `count_${key.count}`
            digit: key.count.toString()
            opacity: key.count > root.most ? 0.4 : 1
            fill: key.isChosen ? Theme.indigoTint : Theme.surface
            outline: key.isChosen ? Theme.indigo : Theme.lineStrong
            outlineWidth: key.isChosen ? Theme.outlineStrong : Theme.outline
            onClicked: root.counted(key.count)
        }
    }
}
