pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The thing that a pad is about: picture, sign and name, and a line about its price. */
Item {
    id: root

    required property string name
    required property string mark
    required property url picture
    required property int tint
    property string label    // small, under the name
    property string number   // a price, under it
    property string unit     // behind the price: "a kilo", "3 × 250"

    implicitHeight: Math.max(92, words.height)

    Rectangle {
        id: ground

        anchors.left: parent.left
        width: 92
        height: 92
        radius: Theme.radiusImage
        color: Theme.tint(root.tint)

        GoodsPicture {
            anchors { fill: parent; margins: 3 }  // so that its corners stay within the round ones
            inset: 5
            source: root.picture
        }
    }

    Column {
        id: words

        anchors { left: ground.right; right: parent.right; leftMargin: 14 }
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Item {
            width: words.width
            height: Math.max(mark.height, name.height)

            MarkBadge {
                id: mark

                anchors.left: parent.left
                visible: root.mark !== ""
                plated: false
                size: Theme.dark ? 30 : 26
                mark: root.mark
            }

            Words {
                id: name

                anchors { left: mark.right; right: parent.right; leftMargin: 8 }
                role: Theme.body
                font.weight: Font.Bold
                text: root.name
                wrapMode: Text.WordWrap
                maximumLineCount: 2
            }
        }

        Words {
            anchors.left: parent.left
            visible: root.label !== ""
            role: Theme.label
            text: root.label
            color: Theme.ink2
        }

        Row {
            anchors.left: parent.left
            visible: root.number !== ""
            spacing: 8

            AmountText {
                id: price

                role: Theme.heading
                number: root.number
            }

            Words {
                y: price.baselineOffset - Math.round(role.baseline)
                role: Theme.label
                text: root.unit
                color: Theme.ink2
            }
        }
    }
}
