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

    // Large letters leave no room for pictures beside the words.
    readonly property bool isTight: Theme.textScale > (Theme.isCompact ? 1 : 1.2)
    readonly property int yesHeight: 2 * Theme.button.line + 16

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
        spacing: 4

        Words {
            width: column.width
            visible: root.contact !== ""
            role: Theme.body
            font.weight: Font.Bold
            text: root.contact
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }

        Item {
            width: column.width
            height: Math.max(words.height, give.height)

            Column {
                id: words

                anchors { left: parent.left; right: give.left; rightMargin: 8 }
                anchors.verticalCenter: parent.verticalCenter

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
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                }
            }

            SecondaryButton {
                id: give

                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                objectName: `give_${root.key}`
                opacity: root.isAsked ? 0 : 1  // its place stays
                enabled: !root.isAsked
                radius: Theme.radiusTile
                horizontalPadding: 12
                glyph: root.isTight ? "" : "hand"
                //: Hands over the change that was owed to a customer
                text: qsTrId("owed.give")
                onClicked: root.asked()
            }
        }

        Loader {
            width: column.width
            active: root.isAsked
            visible: active
            sourceComponent: Row {
                spacing: 8

                // Beside where the first yes was, however far the card is scrolled meanwhile.
                SecondaryButton {
                    width: column.width - keep.width - parent.spacing
                    height: root.yesHeight
                    objectName: `given_${root.key}`
                    radius: Theme.radiusTile
                    horizontalPadding: 8
                    spacing: 6
                    role: Theme.isCompact ? Theme.body : Theme.button
                    ink: Theme.green
                    outline: Theme.green
                    outlineWidth: Theme.outlineStrong
                    glyph: root.isTight ? "" : "check-bold"
                    //: The customer has the change that was owed in hand
                    text: qsTrId("owed.given")
                    onClicked: root.given()
                }

                SecondaryButton {
                    id: keep

                    width: give.width
                    height: root.yesHeight
                    objectName: `keep_${root.key}`
                    radius: Theme.radiusTile
                    glyph: "close"
                    Accessible.name: qsTrId("back")
                    onClicked: root.kept()
                }
            }
        }
    }
}
