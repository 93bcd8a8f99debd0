pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
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

            T.AbstractButton {
                id: bearer

                required property string artisan
                required property string label
                required property url face
                required property string mark
                required property bool isChosen
                required property bool canBear

                readonly property color ink: bearer.isChosen ? Theme.indigo : Theme.ink

                implicitWidth: Math.ceil(row.width) + 28
                implicitHeight: Theme.touchTarget
                objectName: `bearer_${bearer.artisan}`
                visible: bearer.canBear || bearer.isChosen
                focusPolicy: Qt.TabFocus
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: bearer.isChosen
                Accessible.name: bearer.label
                onClicked: root.chosen(bearer.artisan)

                background: Rectangle {
                    radius: Theme.radiusTile
                    color: bearer.isChosen
                        ? Theme.indigoTint
                        : (bearer.pressed ? Theme.surface2 : Theme.surface)
                    border {
                        width: bearer.isChosen ? Theme.outlineStrong : Theme.outline
                        color: bearer.isChosen ? Theme.indigo : Theme.lineStrong
                    }
                }

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
