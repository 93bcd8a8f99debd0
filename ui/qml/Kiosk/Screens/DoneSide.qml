pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Beside the change: the receipt on paper, on the screen or on a telephone, and who gets what. */
Rectangle {
    id: root

    required property DoneViewModel done

    readonly property int inset: Theme.isPortrait ? Theme.edge : (Theme.isCompact ? 12 : 18)
    readonly property bool isTight: Theme.isCompact && Theme.textScale > 1.2  // three must fit
    readonly property real half: (cards.width - Theme.gap) / 2

    color: Theme.surface

    Rectangle {
        anchors { left: parent.left; top: parent.top }
        width: Theme.isPortrait ? parent.width : 1
        height: Theme.isPortrait ? 1 : parent.height
        color: Theme.line
    }

    Row {
        id: head

        anchors { left: parent.left; leftMargin: 20; top: parent.top }
        anchors.topMargin: root.isTight ? 6 : (Theme.isCompact ? 12 : (Theme.isPortrait ? 16 : 26))
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

    // One below the other beside the change; below it in two columns, the code at the end.
    Item {
        id: cards

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: rule.top }
        anchors { leftMargin: root.inset; rightMargin: root.inset }
        anchors.bottomMargin: Theme.isPortrait ? 12 : kept.height + kept.anchors.bottomMargin + 8
        anchors.topMargin: root.isTight ? 8 : (Theme.isCompact || Theme.isPortrait ? 14 : 24)

        Item {
            id: paperCard

            anchors { left: parent.left; top: parent.top }
            width: Theme.isPortrait ? root.half : parent.width
            height: Math.max(Theme.isCompact ? 72 : 84, 2 * Theme.button.line + (root.isTight ? 12 : 20))

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
            id: codeCard

            anchors { right: parent.right; top: parent.top }
            anchors.topMargin: Theme.isPortrait ? 0 : paperCard.height + Theme.gap
            width: Theme.isPortrait ? root.half : parent.width
            height: paper.height + 2 * paper.around
            visible: root.done.receiptQr !== ""
            radius: Theme.radiusButton
            color: "transparent"
            border { width: Theme.outline; color: Theme.line }

            Rectangle {
                id: paper

                readonly property int around: root.isTight ? 6 : (Theme.isCompact ? 8 : 15)

                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                anchors.leftMargin: paper.around
                width: root.isTight ? 116 : (Theme.isCompact ? 124 : 156)
                height: paper.width
                radius: Theme.radiusImage
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
                    maximumLineCount: 4
                }

                Words {
                    width: parent.width
                    visible: !Theme.isCompact || Theme.textScale < 1.2
                    role: Theme.label
                    font.weight: Font.Medium
                    //: What the customer does with the QR code
                    text: qsTrId("done.on_phone_hint")
                    color: Theme.ink2
                    wrapMode: Text.WordWrap
                    maximumLineCount: 3
                }
            }
        }

        Rectangle {
            id: shareCard

            readonly property real above: Theme.isPortrait || !codeCard.visible
                ? paperCard.height + Theme.gap
                : codeCard.anchors.topMargin + codeCard.height + Theme.gap

            anchors { left: parent.left; top: parent.top; topMargin: shareCard.above }
            width: Theme.isPortrait ? root.half : parent.width
            height: Math.min(shares.height + roll.y + (shares.withFaces ? 12 : 8),
                cards.height - shareCard.above)
            visible: shareCard.height > roll.y + Theme.body.line
            radius: Theme.radiusButton
            color: "transparent"
            border { width: Theme.outline; color: Theme.line }

            Words {
                id: shareTitle

                anchors { left: parent.left; right: parent.right; top: parent.top }
                anchors { leftMargin: 18; rightMargin: 18; topMargin: Theme.isCompact ? 5 : 11 }
                role: Theme.label
                //: Above the amounts of each artisan
                text: qsTrId("done.shares")
                color: Theme.ink2
            }

            Flickable {
                id: roll

                x: 18
                y: shareTitle.y + shareTitle.height + (shares.withFaces ? 10 : 4)
                width: parent.width - 36
                height: parent.height - roll.y - 4
                contentHeight: shares.height
                clip: roll.interactive
                interactive: shares.height > roll.height
                boundsBehavior: Flickable.StopAtBounds

                PartsOfArtisans {
                    id: shares

                    width: roll.width
                    withFaces: shares.count <= 3 && !Theme.isCompact && Theme.textScale < 1.2
                    spacing: shares.withFaces ? 10 : 2
                    model: root.done.shares
                }
            }
        }
    }

    Row {
        id: kept

        anchors { left: parent.left; leftMargin: root.inset; bottom: rule.top }
        anchors.bottomMargin: Theme.isPortrait
            ? -Math.round((foot.height + kept.height) / 2)
            : (Theme.isCompact ? 8 : 14)
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "sync-pending"
            size: 22
            color: Theme.ink2
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth,
                root.width - 68 - (Theme.isPortrait ? next.width + Theme.gap : 0))
            role: root.isTight ? Theme.caption : Theme.label
            font.weight: Font.Medium
            text: root.done.keptText
            color: Theme.ink2
            wrapMode: Text.WordWrap
            maximumLineCount: 4
        }
    }

    Rectangle {
        id: rule

        anchors { left: parent.left; right: parent.right; bottom: foot.top }
        height: 1
        color: Theme.line
    }

    Item {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Theme.isCompact ? 12 + next.height + 12 : 13 + next.height + next.below

        PrimaryButton {
            id: next

            readonly property int below: Theme.isPortrait ? 20 : (Theme.isCompact ? 12 : 16)

            anchors { right: parent.right; bottom: parent.bottom }
            anchors { rightMargin: root.inset; bottomMargin: next.below }
            width: Theme.isPortrait
                ? Math.min(Theme.goWidth, root.width * 0.625)
                : root.width - 2 * root.inset
            height: Math.max(Theme.goHeightDone, next.implicitHeight)
            objectName: "newSaleButton"
            glyph: "sale"
            text: qsTrId("new_sale")
            onGo: root.done.newSale()
        }
    }
}
