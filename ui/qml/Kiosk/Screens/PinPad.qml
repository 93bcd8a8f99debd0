pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Asks an artisan for her four digits: she says yes to less than her last price. */
SidePad {
    id: root

    required property TillViewModel till

    readonly property ApprovalViewModel word:
        (root.till.pads as PadsViewModel).approval as ApprovalViewModel

    title: qsTrId("bargain.her_word")
    onLeave: root.word.back()

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 24

        Face {
            anchors.verticalCenter: parent.verticalCenter
            size: 84
            picture: root.word.face
            mark: root.word.mark
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Words {
                anchors.left: parent.left
                role: Theme.heading
                text: root.word.name
            }

            AmountText {
                anchors.left: parent.left
                role: Theme.heading
                number: root.word.number
            }

            Row {
                anchors.left: parent.left
                spacing: 6

                Words {
                    role: Theme.label
                    text: qsTrId("bargain.instead_of")
                    color: Theme.ink2
                }

                Struck {
                    role: Theme.label
                    number: root.word.beforeNumber
                }
            }
        }
    }

    PinDigits {
        anchors.horizontalCenter: parent.horizontalCenter
        typed: root.word.typedDigits
        isWrong: root.word.isWrong
        isBusy: root.word.isBusy
    }

    Words {
        width: root.contentWidth
        height: Math.max(2 * Theme.label.line, implicitHeight)
        role: Theme.label
        text: root.word.message
        color: Theme.crimson
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Keypad {
        keyWidth: Math.floor((root.contentWidth - 2 * Theme.gap) / 3)
        keyHeight: Math.max(60, Math.min(84, Math.floor((root.height - 420) / 4)))
        hundreds: false
        onPressed: key => root.word.key(key)
    }
}
