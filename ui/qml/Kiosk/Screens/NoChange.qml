pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Ways out when the change is not at hand, in the place where the change stands. */
Item {
    id: root

    required property NoChangeViewModel ways

    IconButton {
        id: close

        anchors { right: parent.right; top: parent.top }
        objectName: "noChangeClose"
        glyph: "close"
        fill: "transparent"
        label: qsTrId("back")
        onClicked: root.ways.close()
    }

    Flickable {
        id: view

        anchors { left: parent.left; right: close.left; rightMargin: 8 }
        anchors { top: parent.top; bottom: parent.bottom }
        contentHeight: flow.height
        interactive: view.contentHeight > view.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Flow {
            id: flow

            width: view.width
            spacing: 8

            Repeater {
                model: root.ways.lower

                ChoiceCard {
                    required property string key
                    required property string label

                    width: Math.min(view.width, implicitContentWidth + 40)
                    implicitHeight: Theme.touchTarget
                    objectName: `lower_${key}`
                    glyph: "discount"
                    text: label
                    onClicked: root.ways.roundDown(key)
                }
            }

            Repeater {
                model: root.ways.easier

                SecondaryButton {
                    required property string key
                    required property string label

                    objectName: `easier_${key}`
                    glyph: "cash"
                    role: Theme.body
                    text: label
                    onClicked: root.ways.askFor(key)
                }
            }

            ChoiceCard {
                width: implicitContentWidth + 40
                implicitHeight: Theme.touchTarget
                objectName: "oweButton"
                isChosen: root.ways.owes
                glyph: "clock"
                text: qsTrId("owed.later")
                onClicked: root.ways.owe()
            }

            TextEntry {
                id: field

                width: Math.min(view.width, 320)
                visible: root.ways.owes
                objectName: "owedToField"
                maximumLength: 40
                text: root.ways.owedTo
                //: Inside an empty field: who comes for the change later
                placeholderText: qsTrId("owed.to")
                onTextEdited: root.ways.owedTo = field.text
            }
        }
    }
}
