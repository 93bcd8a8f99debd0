pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

/*!
    The way forward: one on a screen, always in the same corner.

    It is deaf for a moment after its screen appears, so that a second tap meant for the screen
    before does nothing. When it is not `ready` it looks so, and pressing it still says `go`: the
    answer tells what is missing.
*/
T.AbstractButton {
    id: root

    required property string glyph
    property bool ready: true
    property bool busy: false

    readonly property bool deaf: deafness.running
    readonly property bool armed: !root.deaf && !root.busy
    readonly property color ink: root.ready ? Theme.inkOnGreen : Theme.ink2
    readonly property int lip: 3
    readonly property real wordsRoom: root.availableWidth - 52

    signal go

    implicitHeight: Math.max(Theme.goHeight, words.height + 8)
    horizontalPadding: Theme.isCompact ? 12 : 20
    focusPolicy: Qt.TabFocus
    Accessible.name: root.text

    onVisibleChanged: if (root.visible) deafness.restart()
    onClicked: if (root.armed) root.go()

    background: Item {
        Rectangle {
            anchors { fill: parent; topMargin: root.lip; bottomMargin: -root.lip }
            visible: root.ready && !root.pressed
            radius: Theme.radiusGo
            color: Theme.greenPressed
        }

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusGo
            color: !root.ready
                ? (root.pressed ? Theme.line : Theme.surface2)
                : (root.pressed ? Theme.greenPressed : Theme.green)
        }
    }

    contentItem: Item {
        implicitHeight: Theme.go.line

        Row {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: root.pressed ? root.lip : 0
            spacing: 16

            Item {
                anchors.verticalCenter: parent.verticalCenter
                width: 36
                height: 36

                Icon {
                    anchors.centerIn: parent
                    visible: !root.busy
                    glyph: root.glyph
                    size: 36
                    color: root.ink
                }

                Lozenges {
                    anchors.centerIn: parent
                    visible: root.busy
                    color: root.ink
                }
            }

            Words {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), root.wordsRoom)
                role: oneLine.advanceWidth <= root.wordsRoom ? Theme.go : Theme.body
                font.weight: Theme.go.weight
                text: root.text
                color: root.ink
                wrapMode: Text.WordWrap
                maximumLineCount: 2
            }
        }
    }

    TextMetrics {  // words that need two lines are written smaller
        id: oneLine

        text: root.text
        font.pixelSize: Theme.go.size
        font.weight: Theme.go.weight
    }

    Timer {
        id: deafness

        interval: Theme.deafMs
        running: true
    }
}
