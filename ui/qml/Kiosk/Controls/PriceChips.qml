pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Round prices two by two, each as it is said, and at the end another one. */
Grid {
    id: root

    required property var model

    readonly property int chipWidth: Math.floor((root.width - root.columnSpacing) / 2)
    // A long amount is said in two or three lines where letters are large or the pad is narrow.
    readonly property int saidLines: root.chipWidth < 9.5 * Theme.caption.size ? 3 : 2
    readonly property int chipHeight: Math.max(72, 14 + Theme.go.line
        + (Theme.spoken ? root.saidLines * Theme.caption.line : 0))

    signal chosen(string key)
    signal otherAsked

    columns: 2
    columnSpacing: 12
    rowSpacing: 12

    Repeater {
        model: root.model

        Choice {
            id: chip

            required property string key
            required property string number
            required property string spoken
            required property bool needsWord

            width: root.chipWidth
            implicitHeight: root.chipHeight
            radius: Theme.radiusButton
            objectName: `price_${chip.key}`
            Accessible.name: `${chip.number} ${Theme.currency}`
            Accessible.description: chip.needsWord ? qsTrId("bargain.below") : ""
            onClicked: root.chosen(chip.key)

            contentItem: Item {
                Column {
                    anchors.centerIn: parent
                    width: parent.width - 12

                    FittedAmount {
                        anchors.horizontalCenter: parent.horizontalCenter
                        largest: Theme.go
                        maximumWidth: parent.width - (chip.needsWord ? 40 : 0)  // beside the lozenge
                        number: chip.number
                        color: chip.ink
                    }

                    Words {
                        width: parent.width
                        visible: Theme.spoken
                        role: Theme.caption
                        text: chip.spoken
                        color: chip.isChosen ? Theme.indigo : Theme.ink2
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.WordWrap
                        maximumLineCount: 3
                    }
                }

                WordNeeded {
                    anchors { right: parent.right; top: parent.top; margins: 10 }
                    visible: chip.needsWord
                }
            }
        }
    }

    SecondaryButton {
        width: root.chipWidth
        implicitHeight: root.chipHeight
        objectName: "price_other"
        horizontalPadding: 8
        spacing: 10
        glyph: "keypad"
        role: root.chipWidth < 160 ? Theme.button : Theme.heading
        //: Another price, to be typed
        text: qsTrId("bargain.other")
        onClicked: root.otherAsked()
    }
}
