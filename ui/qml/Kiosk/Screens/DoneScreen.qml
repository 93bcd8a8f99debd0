pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! The change, huge, until it is handed over; the sale is already stored. */
Item {
    id: root

    required property TillViewModel till

    readonly property DoneViewModel done: root.till.done as DoneViewModel

    Item {
        id: main

        anchors { left: parent.left; right: side.left; top: parent.top; bottom: parent.bottom }

        Image {
            anchors.fill: parent
            source: Theme.art(Theme.dark ? "patterns/field-dark" : "patterns/field-light")
            sourceSize: Qt.size(96, 96)
            fillMode: Image.Tile
            opacity: 0.4  // quiet enough to read on
        }

        Row {
            id: head

            anchors { horizontalCenter: parent.horizontalCenter; bottom: card.top }
            anchors { bottomMargin: 22 }
            spacing: 28

            SteppedLozenge {
                anchors.verticalCenter: parent.verticalCenter
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    anchors.left: parent.left
                    role: Theme.amount
                    font.weight: Font.ExtraBold
                    //: The sale is stored
                    text: qsTrId("done.title")
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }

                Words {
                    anchors.left: parent.left
                    visible: text !== ""
                    role: Theme.button
                    text: (root.till.preferences as PreferencesViewModel).thanksTamazight
                    color: Theme.clay
                }

                Row {
                    anchors.left: parent.left
                    spacing: 8

                    Words {
                        role: Theme.button
                        font.weight: Font.Medium
                        text: root.done.numberText
                        color: Theme.ink2
                    }

                    Words {
                        role: Theme.button
                        text: "·"
                        color: Theme.ink2
                    }

                    AmountText {
                        role: Theme.button
                        label: qsTrId("total")
                        number: root.done.totalNumber
                        color: Theme.ink2
                    }

                    Words {
                        role: Theme.button
                        text: "·"
                        color: Theme.ink2
                    }

                    Words {
                        role: Theme.button
                        font.weight: Font.Medium
                        text: root.done.meansText
                        color: Theme.ink2
                    }
                }
            }
        }

        DoneChange {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            y: 304
            width: Math.min(card.pieceCount > 2 ? 836 : 760, main.width - 2 * Theme.edge)
            height: 254
            done: root.done
        }

        SecondaryButton {
            anchors { horizontalCenter: parent.horizontalCenter; top: card.bottom; topMargin: 24 }
            implicitHeight: 64
            objectName: "undoButton"
            horizontalPadding: 28
            radius: 32
            glyph: "undo"
            glyphTurns: true
            //: Takes the whole sale back and puts its lines into the cart again
            text: qsTrId("done.undo")
            onClicked: root.done.undo()
        }

        Loader {
            anchors.fill: parent
            active: root.done.receiptShown
            sourceComponent: ReceiptSheet {
                picture: root.done.receiptPicture
                onClosed: root.done.hideReceipt()
            }
        }
    }

    DoneSide {
        id: side

        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: Theme.cartWidth
        done: root.done
    }
}
