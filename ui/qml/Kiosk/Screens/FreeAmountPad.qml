pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! A face and an amount, for a thing that is not listed; its kind may be named by a picture. */
SidePad {
    id: root

    required property TillViewModel till

    readonly property PadsViewModel pads: root.till.pads as PadsViewModel
    readonly property FreeAmountViewModel free: root.pads.free as FreeAmountViewModel
    readonly property bool tight: root.height < 700
    readonly property bool isBrief: root.tight || Theme.textScale > 1.2  // her name says enough

    title: root.isBrief ? root.free.artisanName : qsTrId("free_amount")
    goText: qsTrId("pad.add")
    goGlyph: "plus-bold"
    ready: root.free.ready
    onLeave: root.pads.close()
    onGo: root.free.add()

    headEnd: [
        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isBrief
            role: Theme.body
            text: root.free.artisanName
        },
        Face {
            anchors.verticalCenter: parent.verticalCenter
            picture: root.free.face
            mark: root.free.mark
        }
    ]

    AmountCaution {
        width: root.contentWidth
        height: root.tight ? 94 : 116
        number: root.free.amountNumber
        spoken: root.free.spokenText
        hint: root.free.hintText
        offers: root.free.canBeCentimes
        onTaken: root.free.takeAsCentimes()
    }

    Row {
        spacing: 8

        Repeater {
            id: kinds

            model: root.free.kinds

            KindChip {
                id: kind

                width: Math.floor((root.contentWidth - 8 * (kinds.count - 1)) / kinds.count)
                height: root.tight ? 84 : 88
                onClicked: root.free.chooseKind(kind.key)
            }
        }
    }

    Keypad {
        columnSpacing: 8
        rowSpacing: root.tight ? 4 : 8
        keyWidth: Math.floor((root.contentWidth - 16) / 3)
        keyHeight: root.tight ? Theme.touchTarget : 66
        onPressed: key => root.free.press(key)
    }
}
