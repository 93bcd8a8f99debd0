pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Change that somebody can still come for; handing it over takes a second yes, elsewhere. */
Rectangle {
    id: root

    required property string key
    required property string amountNumber
    required property string told
    required property string contact
    required property bool isAsked
    required property string accessibleName

    signal asked
    signal given
    signal kept

    implicitHeight: column.height + 24
    radius: Theme.radiusTile
    color: root.isAsked ? Theme.greenTint : Theme.bg
    border { width: Theme.outline; color: root.isAsked ? Theme.green : Theme.line }
    Accessible.role: Accessible.ListItem
    Accessible.name: root.accessibleName

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12 }
        spacing: 8

        Item {
            width: column.width
            height: Math.max(words.height, give.height)

            Column {
                id: words

                anchors { left: parent.left; right: give.left; rightMargin: 8 }
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    width: words.width
                    visible: root.contact !== ""
                    role: Theme.body
                    font.weight: Font.Bold
                    text: root.contact
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                }

                FittedAmount {
                    anchors.left: parent.left
                    largest: Theme.button
                    maximumWidth: words.width
                    number: root.amountNumber
                }

                Words {
                    width: words.width
                    role: Theme.label
                    text: root.told
                    color: Theme.ink2
                }
            }

            SecondaryButton {
                id: give

                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                objectName: root.isAsked ? `keep_${root.key}` : `give_${root.key}`
                radius: Theme.radiusTile
                horizontalPadding: 12
                glyph: root.isAsked ? "close" : "hand"
                text: root.isAsked
                    ? ""
                    //: Hands over the change that was owed to a customer
                    : qsTrId("owed.give")
                Accessible.name: root.isAsked ? qsTrId("back") : text
                onClicked: root.isAsked ? root.kept() : root.asked()
            }
        }

        Loader {
            width: column.width
            active: root.isAsked
            visible: active
            sourceComponent: SecondaryButton {
                objectName: `given_${root.key}`
                implicitHeight: Math.max(Theme.touchTarget, 2 * Theme.button.line + 16)
                radius: Theme.radiusTile
                ink: Theme.green
                outline: Theme.green
                outlineWidth: Theme.outlineStrong
                glyph: "check-bold"
                //: The customer has the change that was owed in hand
                text: qsTrId("owed.given")
                onClicked: root.given()
            }
        }
    }
}
