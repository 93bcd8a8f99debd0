pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A question with two to four answers, of which one holds. */
Column {
    id: root

    required property string title
    required property string name    // begins the names of its answers
    required property var answers    // of { key, text, glyph }
    required property string chosen  // key

    signal choose(string key)

    spacing: 10

    Words {
        anchors.left: parent.left
        role: Theme.body
        font.weight: Font.Bold
        text: root.title
    }

    Row {
        id: row

        width: root.width
        spacing: 8

        Repeater {
            model: root.answers

            ChoiceCard {
                required property var modelData

                objectName: `${root.name}_${modelData.key}`
                width: (row.width - (root.answers.length - 1) * row.spacing) / root.answers.length
                isChosen: root.chosen === modelData.key
                glyph: modelData.glyph ?? ""
                text: modelData.text
                onClicked: root.choose(modelData.key)
            }
        }
    }
}
