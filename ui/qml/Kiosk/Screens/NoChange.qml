pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Ways out when the change is not at hand, in the place where its pieces stand. */
Flickable {
    id: root

    required property NoChangeViewModel ways
    required property bool isCentred  // in the height, where there is more than it takes

    contentHeight: column.height
    interactive: root.contentHeight > root.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    onContentHeightChanged: root.showWhom()
    onHeightChanged: root.showWhom()

    Column {
        id: column

        y: root.isCentred ? Math.max(0, Math.round((root.height - height) / 2)) : 0
        width: root.width
        spacing: 8

        Repeater {
            model: root.ways.lower

            ChoiceCard {
                required property string key
                required property string label

                width: column.width
                implicitHeight: root.highFor(implicitContentWidth)
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

                width: column.width
                implicitHeight: root.highFor(implicitContentWidth)
                objectName: `easier_${key}`
                radius: Theme.radiusTile
                glyph: "cash"
                glyphSize: 24
                spacing: 10
                role: Theme.body
                text: label
                onClicked: root.ways.askFor(key)
            }
        }

        ChoiceCard {
            width: column.width
            implicitHeight: root.highFor(implicitContentWidth)
            objectName: "oweButton"
            isChosen: root.ways.owes
            glyph: "clock"
            text: root.ways.laterText
            onClicked: root.ways.owe()
        }

        TextEntry {
            id: field

            width: column.width
            visible: root.ways.owes
            objectName: "owedToField"
            maximumLength: 40
            text: root.ways.owedTo
            //: Inside an empty field: who comes for the change later
            placeholderText: qsTrId("owed.to")
            onTextEdited: root.ways.owedTo = field.text
        }
    }

    /*! Who gets the change is asked at the end. */
    function showWhom(): void {
        if (root.ways.owes)
            root.contentY = Math.max(0, root.contentHeight - root.height);
    }

    /*! Of a choice: words that do not fit in one line take two. */
    function highFor(contentWidth: real): int {
        const lines = contentWidth + 40 > column.width ? 2 : 1;
        return Math.max(Theme.touchTarget, lines * Theme.body.line + 12);
    }
}
