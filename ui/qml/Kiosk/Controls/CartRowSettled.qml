pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A line of the cart while it is being paid: nothing on it can be pressed. */
Rectangle {
    id: root

    required property string name
    required property string mark
    required property url picture
    required property int tint
    required property string countText     // "3", "2.500 kg"
    required property string priceNumber   // of one of them
    required property string amountNumber
    required property string accessibleName

    readonly property real room: root.width - ground.width - 10 - 2 * 12
    // Whether the amount stands beside the name, or under it where that would leave no name.
    readonly property bool isBeside: root.room >= 260 * Theme.textScale

    implicitHeight: Math.max(84, words.height + 16)
    radius: Theme.radiusTile
    color: Theme.bg
    border { width: Theme.outline; color: Theme.line }
    Accessible.role: Accessible.ListItem
    Accessible.name: root.accessibleName

    Rectangle {
        id: ground

        anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
        width: Theme.isCompact ? 46 : 64
        height: 64
        radius: Theme.radiusImage
        color: Theme.tint(root.tint)

        GoodsPicture {
            anchors { fill: parent; margins: 3 }  // so that its corners stay within the round ones
            inset: Theme.isCompact ? 0 : 3
            source: root.picture
        }
    }

    Column {
        id: words

        anchors { left: ground.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
        width: root.isBeside ? root.room - amount.width - 10 : root.room
        spacing: root.isBeside ? 0 : 8

        Item {
            width: words.width
            height: name.height

            MarkBadge {
                id: mark

                anchors.left: parent.left
                y: Math.round((Theme.body.line - height) / 2)
                plated: false
                size: 24
                mark: root.mark
            }

            Words {
                id: name

                anchors { left: mark.right; right: parent.right; leftMargin: 8 }
                role: Theme.body
                wrapMode: Text.WordWrap
                maximumLineCount: root.isBeside ? 2 : 1
                text: root.name
            }
        }

        // Three items, so that count, sign and price follow one another as they are read.
        Row {
            id: times

            anchors.left: parent.left
            spacing: 5

            Words {
                role: price.role
                color: Theme.ink2
                text: root.countText
            }

            Words {
                role: price.role
                color: Theme.ink2
                text: "×"
            }

            FittedAmount {
                id: price

                largest: Theme.label
                maximumWidth: root.room - amount.width - 10 - count.advanceWidth - 10
                color: Theme.ink2
                number: root.priceNumber
            }
        }
    }

    FittedAmount {
        id: amount

        anchors { right: parent.right; rightMargin: 12 }
        y: root.isBeside
            ? Math.round((root.height - height) / 2)
            : words.y + times.y + price.baselineOffset - baselineOffset
        largest: Theme.button
        maximumWidth: root.room * 0.55
        number: root.amountNumber
    }

    TextMetrics {
        id: count

        text: `${root.countText}×`
        font.pixelSize: Theme.label.size
        font.weight: Theme.label.weight
    }
}
