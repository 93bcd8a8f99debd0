pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Beside the change: the receipt on paper, on the screen or on a telephone, and who gets what. */
Rectangle {
    id: root

    required property DoneViewModel done

    color: Theme.surface

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }

    Row {
        id: head

        anchors { left: parent.left; leftMargin: 20; top: parent.top; topMargin: 22 }
        spacing: 12

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "receipt"
            size: 28
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: Theme.heading
            font.weight: Font.ExtraBold
            //: Above what can be done with the receipt
            text: qsTrId("done.receipt")
        }
    }

    Column {
        id: cards

        anchors { left: parent.left; right: parent.right; top: head.bottom }
        anchors { leftMargin: 18; rightMargin: 18; topMargin: 22 }
        spacing: 12

        Item {
            width: parent.width
            height: 84

            PrintButton {
                anchors { left: parent.left; right: see.left; rightMargin: 8 }
                anchors { top: parent.top; bottom: parent.bottom }
                kind: root.done.printKind
                stateText: root.done.printText
                onClicked: root.done.printReceipt()
            }

            IconButton {
                id: see

                anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
                width: 64
                objectName: "showReceiptButton"
                glyph: "eye"
                outline: Theme.lineStrong
                //: Shows the receipt on the screen
                label: qsTrId("done.show_receipt")
                onClicked: root.done.showReceipt()
            }
        }

        Rectangle {
            width: parent.width
            height: 200
            visible: root.done.receiptQr !== ""
            radius: Theme.radiusButton
            color: "transparent"
            border { width: Theme.outline; color: Theme.line }

            Rectangle {
                id: paper

                anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
                width: 172
                height: 172
                radius: Theme.radiusTile
                color: "white"
                border { width: Theme.outline; color: Theme.line }

                Image {
                    readonly property int pixelsPerModule:
                        Math.max(1, Math.floor((paper.width - 4) / implicitWidth))

                    anchors.centerIn: parent
                    width: implicitWidth * pixelsPerModule
                    height: width
                    source: root.done.receiptQr
                    smooth: false
                    cache: false
                    Accessible.role: Accessible.Graphic
                    Accessible.name: onPhone.text
                }
            }

            Column {
                anchors { left: paper.right; right: parent.right; leftMargin: 14; rightMargin: 10 }
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                Words {
                    id: onPhone

                    width: parent.width
                    role: Theme.body
                    //: Beside the QR code of the receipt
                    text: qsTrId("done.on_phone")
                    wrapMode: Text.WordWrap
                    maximumLineCount: 3
                }

                Words {
                    width: parent.width
                    role: Theme.label
                    font.weight: Font.Medium
                    //: What the customer does with the QR code
                    text: qsTrId("done.on_phone_hint")
                    color: Theme.ink2
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                }
            }
        }

        Rectangle {
            id: shareCard

            readonly property int room: kept.y - cards.y - shareCard.y - 8

            width: parent.width
            height: Math.min(shares.height + roll.y + (shares.withFaces ? 12 : 8), shareCard.room)
            radius: Theme.radiusButton
            color: "transparent"
            border { width: Theme.outline; color: Theme.line }

            Words {
                anchors { left: parent.left; leftMargin: 18; top: parent.top; topMargin: 11 }
                role: Theme.label
                //: Above the amounts of each artisan
                text: qsTrId("done.shares")
                color: Theme.ink2
            }

            Flickable {
                id: roll

                x: 18
                y: shares.withFaces ? 44 : 38
                width: parent.width - 36
                height: parent.height - roll.y - 4
                contentHeight: shares.height
                clip: roll.interactive
                interactive: shares.height > roll.height
                boundsBehavior: Flickable.StopAtBounds

                PartsOfArtisans {
                    id: shares

                    width: roll.width
                    withFaces: shares.count <= 3  // more of them are told without
                    spacing: shares.withFaces ? 10 : 2
                    model: root.done.shares
                }
            }
        }
    }

    Row {
        id: kept

        anchors { left: parent.left; leftMargin: 18; bottom: rule.top; bottomMargin: 14 }
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "sync-pending"
            size: 22
            color: Theme.ink2
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 68)
            role: Theme.label
            font.weight: Font.Medium
            text: root.done.keptText
            color: Theme.ink2
            wrapMode: Text.WordWrap
            maximumLineCount: 2
        }
    }

    Rectangle {
        id: rule

        anchors { left: parent.left; right: parent.right; bottom: next.top; bottomMargin: 13 }
        height: 1
        color: Theme.line
    }

    PrimaryButton {
        id: next

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        anchors { leftMargin: 18; rightMargin: 18; bottomMargin: 16 }
        implicitHeight: Theme.goHeightDone
        objectName: "newSaleButton"
        glyph: "sale"
        text: qsTrId("new_sale")
        onGo: root.done.newSale()
    }
}
