pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*!
    A pad in the cart's place: a way back, what is asked, and the green button that makes it so.

    What does not fit between head and foot scrolls. Back returns to the cart untouched.
*/
SideSheet {
    id: root

    default property alias content: column.data
    property alias headEnd: headEnd.data  // at the end of the head, such as a face

    required property string title
    property string goText                // empty: there is no green button
    property string goGlyph: "check-bold"
    property bool ready: true
    property bool busy: false

    property string number                // what it comes to; empty for nothing
    property string numberLabel           // before it, as "to weigh" or "instead of"
    property string figure                // under that label, large: what to weigh
    property string hint                  // in their place: what is missing
    property string before                // the amount that no longer holds, struck through
    property string spoken

    readonly property int side: root.width < 360 ? 12 : 18
    readonly property int air: Theme.isCompact ? 8 : 12  // above and below what stands in the foot
    readonly property int sumHeight:
        Math.max(Theme.isCompact ? 60 : 70, Theme.total.line + Theme.label.line)
    readonly property real contentWidth: root.width - 2 * root.side
    readonly property real contentHeight: view.height - 12  // what is seen without scrolling
    readonly property bool hasFoot: root.goText !== ""

    signal leave
    signal go

    onHintChanged: if (root.hint !== "") root.Accessible.announce(root.hint, Accessible.Polite)

    /*! Scrolls until *part* of the content is seen down to its end. */
    function show(part: Item) {
        const end = part.mapToItem(column, 0, part.height).y + 12;
        view.contentY = Math.max(view.contentY, end - view.height);
    }

    MouseArea {  // what lies under the sheet is not pressed through it
        anchors.fill: parent
        enabled: Theme.isPortrait
    }

    Item {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top }
        anchors { leftMargin: root.side; rightMargin: root.side }
        height: Math.max(Theme.isCompact ? 64 : 72, title.height + (Theme.isCompact ? 8 : 20))

        IconButton {
            id: back

            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            objectName: "padBack"
            glyph: "back-bold"
            glyphTurns: true
            outline: Theme.line
            radius: Theme.radiusTile
            label: qsTrId("back")
            onClicked: root.leave()
        }

        Words {
            id: title

            anchors { left: back.right; right: headEnd.left; leftMargin: 12; rightMargin: 8 }
            anchors.verticalCenter: parent.verticalCenter
            role: Theme.isCompact ? Theme.button : Theme.heading
            font.weight: Font.ExtraBold
            text: root.title
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Row {
            id: headEnd

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: 8
        }
    }

    Flickable {
        id: view

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        anchors { leftMargin: root.side; rightMargin: root.side }
        contentHeight: column.height + 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: view.contentHeight > view.height

        Column {
            id: column

            width: view.width
            spacing: 12
        }
    }

    Rectangle {  // there is more to scroll to
        anchors { left: view.left; right: view.right; bottom: view.bottom }
        height: 28
        visible: view.contentHeight - 12 - view.height - view.contentY > 4
        color: "transparent"
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.surface, 0) }
            GradientStop { position: 1; color: Theme.surface }
        }
    }

    Item {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: root.hasFoot
            ? (root.number === "" ? 0 : root.air + root.sumHeight)
                + root.air + Theme.goHeight + root.air + 4
            : 0
        visible: root.hasFoot

        Rectangle {
            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: 1
            color: Theme.line
        }

        Item {
            id: sum

            anchors { left: parent.left; right: parent.right; top: parent.top }
            anchors { leftMargin: root.side; rightMargin: root.side; topMargin: root.air }
            height: root.sumHeight
            visible: root.number !== ""

            Row {
                id: told

                anchors.left: parent.left
                y: amount.y + amount.height - height - 4
                visible: root.figure === "" && root.hint === ""
                spacing: 6

                Words {
                    role: Theme.body
                    text: root.numberLabel
                    color: Theme.ink2
                }

                Struck {
                    visible: root.before !== ""
                    role: Theme.body
                    number: root.before
                }
            }

            Words {
                anchors { left: parent.left; top: parent.top }
                visible: root.figure !== "" && root.hint === ""
                role: Theme.label
                text: root.numberLabel
                color: Theme.ink2
            }

            Words {
                id: figure

                anchors { left: parent.left; bottom: parent.bottom; bottomMargin: 6 }
                visible: root.figure !== "" && root.hint === ""
                role: Theme.go
                text: root.figure
                Accessible.name: `${root.numberLabel} ${text}`
            }

            Words {
                anchors { left: parent.left; right: amount.left; rightMargin: 12 }
                anchors.verticalCenter: parent.verticalCenter
                visible: root.hint !== ""
                role: Theme.label
                text: root.hint
                color: Theme.saffronText
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                Accessible.name: text
            }

            FittedAmount {
                id: amount

                anchors { right: parent.right; top: parent.top }
                largest: Theme.total
                maximumWidth: sum.width - 12 - Math.max(
                    told.visible ? told.width : 0, figure.visible ? figure.implicitWidth : 0,
                    root.hint !== "" ? sum.width / 2 : 0)
                number: root.number
                label: root.title
                live: true
            }

            SpokenHint {
                anchors { right: parent.right; top: amount.bottom }
                maximumWidth: sum.width - (figure.visible ? figure.implicitWidth + 12 : 0)
                text: root.spoken
            }
        }

        PrimaryButton {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors { leftMargin: root.side; rightMargin: root.side }
            anchors.bottomMargin: root.air + 4
            objectName: "padGo"
            glyph: root.goGlyph
            text: root.goText
            ready: root.ready
            busy: root.busy
            onGo: root.go()
        }
    }
}
