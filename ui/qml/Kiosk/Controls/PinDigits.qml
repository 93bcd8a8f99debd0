pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Four digits as lozenges, full ones for those that were typed; never the digits. */
Row {
    id: root

    required property int typed
    required property bool isWrong
    required property bool isBusy

    LayoutMirroring.enabled: false  // digits run left to right in every language
    spacing: 20
    Accessible.role: Accessible.StaticText
    Accessible.name: `${root.typed} / 4`

    Repeater {
        model: 4

        Item {
            id: digit

            required property int index

            width: 38
            height: 38

            Rectangle {
                anchors.centerIn: parent
                width: 26
                height: 26
                rotation: 45
                antialiasing: true
                color: root.isWrong
                    ? Theme.crimsonTint
                    : (digit.index < root.typed || root.isBusy ? Theme.indigo : "transparent")
                border {
                    width: 2.5
                    color: root.isWrong
                        ? Theme.crimson
                        : (digit.index < root.typed || root.isBusy
                            ? Theme.indigo
                            : Theme.lineStrong)
                }
            }
        }
    }
}
