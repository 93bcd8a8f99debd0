pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Who bears the reduction: each her part, or one of those who can. */
Column {
    id: root

    required property var model

    signal chosen(string artisan)

    spacing: 8

    Words {
        anchors.left: parent.left
        visible: faces.count > 0
        role: Theme.label
        text: qsTrId("bargain.who_bears")
        color: Theme.ink2
    }

    Flow {
        width: root.width
        spacing: 8

        Repeater {
            id: faces

            model: root.model

            Choice {
                id: bearer

                required property string artisan
                required property string label
                required property url face
                required property string mark
                required property bool canBear

                implicitWidth: Math.ceil(row.width) + 28
                implicitHeight: Theme.touchTarget
                objectName: `bearer_${bearer.artisan}`
                scale: 1  // several stand close together: none moves
                visible: bearer.canBear || bearer.isChosen
                Accessible.name: bearer.label
                onClicked: root.chosen(bearer.artisan)

                contentItem: Item {
                    Row {
                        id: row

                        anchors.centerIn: parent
                        spacing: 15

                        Face {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: bearer.artisan !== ""
                            size: 40
                            picture: bearer.face
                            mark: bearer.mark
                        }

                        Words {
                            anchors.verticalCenter: parent.verticalCenter
                            role: Theme.label
                            text: bearer.label
                            color: bearer.ink
                        }
                    }
                }
            }
        }
    }
}
