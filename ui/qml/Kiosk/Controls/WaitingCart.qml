pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*! A cart that waits: pressing it takes it up, its bin lets it go. */
T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property string told
    required property string amountNumber
    required property url firstPicture
    required property url secondPicture
    required property url thirdPicture
    required property string accessibleName

    signal dropped

    objectName: `waiting_${root.key}`
    implicitHeight: Math.max(Theme.isCompact ? 80 : 96, words.implicitHeight + 20)
    focusPolicy: Qt.TabFocus
    scale: root.pressed ? Theme.pressedScale : 1
    Accessible.name: root.accessibleName

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.pressed ? Theme.surface2 : Theme.bg
        border { width: Theme.outline; color: Theme.lineStrong }
    }

    contentItem: Item {
        Row {
            id: pictures

            anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
            spacing: -18

            Repeater {
                model: [root.firstPicture, root.secondPicture, root.thirdPicture].filter(
                    picture => picture.toString() !== "")

                Rectangle {
                    id: plate

                    required property url modelData

                    width: 48
                    height: 48
                    radius: width / 2
                    color: Theme.surface
                    border { width: Theme.outline; color: Theme.line }

                    Drawing {
                        anchors.centerIn: parent
                        size: 36
                        source: plate.modelData
                    }
                }
            }
        }

        Column {
            id: words

            anchors { left: pictures.right; right: bin.left; leftMargin: 10; rightMargin: 4 }
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                visible: root.name !== ""
                role: Theme.body
                font.weight: Font.Bold
                text: root.name
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }

            FittedAmount {
                anchors.left: parent.left
                largest: Theme.button
                maximumWidth: parent.width
                number: root.amountNumber
            }

            Words {
                width: parent.width
                role: Theme.label
                text: root.told
                color: Theme.ink2
            }
        }

        IconButton {
            id: bin

            anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
            objectName: `drop_${root.key}`
            glyph: "trash"
            fill: "transparent"
            ink: Theme.crimson
            //: Lets a cart go that waited; it can be undone
            label: qsTrId("aside.drop")
            onClicked: root.dropped()
        }
    }
}
