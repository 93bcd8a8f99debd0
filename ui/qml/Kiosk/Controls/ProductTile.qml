pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A product to tap: picture, price, name, whose it is, how many are in the cart. */
Item {
    id: root

    required property string code
    required property string name
    required property string variant
    required property string priceNumber
    required property url picture
    required property int tint
    required property string mark
    required property string inCart      // how many, empty for none
    required property string stockText   // "2 left", empty for plenty
    required property string stockKind   // plenty, low, only, out
    required property string accessibleName

    property bool isOpen: false          // its pad is open

    readonly property bool isOut: root.stockKind === "out"
    readonly property bool pressed: touch.pressed

    property real glow: 0  // how green it is while it flashes

    signal tapped
    signal longPressed  // held without moving; lifting the finger then taps no more

    /*! Shows within a frame that the product went into the cart. */
    function flash() {
        flashing.restart();
    }

    objectName: `tile_${root.code}`
    scale: root.pressed ? Theme.pressedScale : 1
    Accessible.role: Accessible.Button
    Accessible.name: root.accessibleName
    Accessible.onPressAction: root.tapped()

    Behavior on scale {
        NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad }
    }

    TapHandler {
        id: touch

        longPressThreshold: Theme.longPressMs / 1000  // seconds
        onTapped: root.tapped()
        onLongPressed: root.longPressed()
    }

    Shadow {}

    Rectangle {  // the written part, which shows below the picture
        anchors.fill: parent
        radius: Theme.radiusTile
        color: root.pressed ? Theme.surface2 : Theme.surface
    }

    Rectangle {
        id: ground

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: words.y - words.gap
        topLeftRadius: Theme.radiusTile
        topRightRadius: Theme.radiusTile
        color: Theme.tint(root.tint)

        GoodsPicture {
            anchors.fill: parent
            source: root.picture
            opacity: root.isOut ? 0.4 : 1
        }
    }

    MarkBadge {
        anchors { left: parent.left; top: parent.top; margins: 8 }
        mark: root.mark
    }

    Loader {
        id: stock

        anchors { right: ground.right; bottom: ground.bottom; margins: 6 }
        active: root.stockText !== ""
        sourceComponent: PictureChip {
            text: root.stockText
            glyph: root.isOut ? "error" : (root.stockKind === "only" ? "star" : "box")
            fill: root.isOut ? Theme.outChip : Theme.lowChip
            ink: root.isOut ? Theme.inkOnOutChip : Theme.inkOnLowChip
        }
    }

    Item {
        id: words

        readonly property int inset: Theme.isCompact ? 9 : 12
        readonly property int gap: Theme.isCompact ? 3 : 5

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        anchors { leftMargin: words.inset; rightMargin: words.inset }
        anchors.bottomMargin: Theme.isCompact ? 6 : 9
        height: name.height + (variant.isInLine ? variant.height : 0) + price.height

        Loader {  // under a variant that lies on the picture
            anchors { fill: variant; leftMargin: -8; rightMargin: -8 }
            anchors { topMargin: -2; bottomMargin: -2 }
            active: variant.isOnPicture
            sourceComponent: Rectangle {
                radius: height / 2
                color: Theme.surface
            }
        }

        Words {
            id: name

            width: parent.width
            role: Theme.label
            text: root.name
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }

        Words {
            id: variant

            // Beside the price; else below a name of one line; else on the picture, which three
            // lines would leave too little room; there again below the name, if stock needs it.
            readonly property bool isBesidePrice: root.variant === ""
                || variant.implicitWidth + 8 + price.width <= words.width
            readonly property bool isOnPicture: !variant.isBesidePrice && name.lineCount > 1
                && variant.implicitWidth + stock.width + 36 <= root.width
            readonly property bool isInLine: !variant.isBesidePrice && !variant.isOnPicture

            anchors.right: parent.right
            anchors.rightMargin: variant.isOnPicture ? words.width - variant.width - 5 : 0
            y: variant.isBesidePrice ? price.y + (price.height - variant.height) / 2
                : (variant.isInLine ? name.height : -words.gap - 8 - variant.height)
            width: variant.isInLine ? words.width : variant.implicitWidth
            visible: root.variant !== ""
            role: Theme.caption
            text: root.variant
            color: Theme.ink2
        }

        AmountText {
            id: price

            anchors { left: parent.left; bottom: parent.bottom }
            number: root.priceNumber
        }
    }

    Rectangle {  // drawn inside, so that nothing moves
        anchors.fill: parent
        radius: Theme.radiusTile
        color: Qt.alpha(Theme.green, root.glow)
        border {
            width: root.inCart || root.isOpen ? Theme.outlineInCart : Theme.outline
            color: root.isOpen ? Theme.indigo : (root.inCart ? Theme.green : Theme.line)
        }
    }

    Loader {
        anchors { right: parent.right; top: parent.top; margins: 4 }
        active: root.inCart !== ""
        sourceComponent: CountBadge {
            text: root.inCart
        }
    }

    NumberAnimation {
        id: flashing

        target: root
        property: "glow"
        from: 0.35
        to: 0
        duration: Theme.addMs
        easing.type: Easing.OutQuad
    }
}
