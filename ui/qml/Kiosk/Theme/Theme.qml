pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*!
    Colours, type, measures and drawings, in one place.

    Main sets `frame`, `dark`, `textScale`, `reducedMotion`, `spoken`, `language`, `currency` and
    `assets`; everything else follows from them.
    Every colour of text is measured against its ground in both palettes: do not invent a pair
    here, look it up.
*/
QtObject {
    id: root

    property string frame: "wide"        // wide, compact, portrait, large: see frameOf
    property bool dark: false
    property real textScale: 1           // 1, 1.15, 1.3: of letters and their lines, never of targets
    property bool reducedMotion: false   // colours change, nothing moves
    property bool spoken: true  // amounts also as they are said, in centimes
    property string language: "ar"
    property string currency  // the dinar's sign in this language
    property url assets       // the folder that holds art/

    // --- grounds and text --------------------------------------------------------------------
    readonly property color bg: root.dark ? "#16120F" : "#F6F0E6"
    readonly property color surface: root.dark ? "#231D18" : "#FFFDF9"
    readonly property color surface2: root.dark ? "#302821" : "#EFE6D8"
    readonly property color line: root.dark ? "#463A30" : "#DCCFBC"
    readonly property color lineStrong: root.dark ? "#93806D" : "#8A7663"
    readonly property color ink: root.dark ? "#FBF3E6" : "#221812"
    readonly property color ink2: root.dark ? "#D2C4B2" : "#574638"

    // --- the rail, and what is chosen on it ---------------------------------------------------
    readonly property color rail: root.dark ? "#0E1630" : "#1B2A50"
    readonly property color inkOnRail: "#F8EEDC"
    readonly property color railInk: "#1B2A50"  // on an ivory entry, in both palettes
    readonly property color ivory: "#F8EEDC"
    readonly property color chosen: root.dark ? "#F8EEDC" : "#1B2A50"
    readonly property color inkOnChosen: root.dark ? "#1B2A50" : "#FFFFFF"

    // --- colours that mean something ----------------------------------------------------------
    readonly property color indigo: root.dark ? "#AEC2F2" : "#27407F"
    readonly property color indigoTint: root.dark ? "#1E2B4E" : "#DFE7F5"
    readonly property color green: root.dark ? "#43D29B" : "#085F42"
    readonly property color greenPressed: root.dark ? "#2FB983" : "#054631"
    readonly property color greenTint: root.dark ? "#12382B" : "#D5EEE2"
    readonly property color inkOnGreen: root.dark ? "#05241A" : "#FFFFFF"
    readonly property color saffron: root.dark ? "#F4BE4C" : "#E9A824"
    readonly property color saffronText: root.dark ? "#F4BE4C" : "#764B00"
    readonly property color saffronTint: root.dark ? "#42310C" : "#FCECC6"
    readonly property color inkOnSaffron: "#221812"
    readonly property color crimson: root.dark ? "#FF919C" : "#A8142F"
    readonly property color crimsonTint: root.dark ? "#4A1A21" : "#FBDFE2"
    readonly property color clay: root.dark ? "#F2A67B" : "#9C3F14"
    readonly property color toast: root.dark ? "#463A30" : "#221812"
    readonly property color inkOnToast: "#FBF3E6"

    // Ground for a chip that lies on a picture: pictures keep their pale tints in the dark.
    readonly property color lowChip: "#FCECC6"
    readonly property color inkOnLowChip: "#764B00"
    readonly property color outChip: "#FBDFE2"
    readonly property color inkOnOutChip: "#A8142F"
    readonly property color markPlate: root.dark ? "#F8EEDC" : "#FFFDF9"

    readonly property list<color> tints: root.dark
        ? ["#CBD4E6", "#C9DACC", "#E3CACB", "#E6D5AE", "#E4CDBD", "#D6CBBA"]
        : ["#E4EAF5", "#DFEEE2", "#F6E1E2", "#FAEBC9", "#F8E4D6", "#ECE3D5"]

    // --- type ---------------------------------------------------------------------------------
    // No family is named here: the application's own font is Noto Sans, then Noto Kufi Arabic,
    // then Noto Sans Tifinagh, so that digits are the same shape and width in every language.
    readonly property TypeRole changeDone: TypeRole {
        size: root.letters(108, 80); line: root.letters(120, 90); weight: Font.ExtraBold
    }
    readonly property TypeRole change: TypeRole {
        size: root.letters(76, 56); line: root.letters(84, 64); weight: Font.ExtraBold
    }
    readonly property TypeRole amount: TypeRole {
        size: root.letters(46, 36); line: root.letters(54, 44); weight: Font.Bold
    }
    readonly property TypeRole total: TypeRole {
        size: root.letters(38, 32); line: root.letters(44, 38); weight: Font.ExtraBold
    }
    readonly property TypeRole go: TypeRole {
        size: root.letters(28, 25); line: root.letters(36, 32); weight: Font.ExtraBold
    }
    readonly property TypeRole title: TypeRole {
        size: root.letters(26, 22); line: root.letters(36, 30); weight: Font.ExtraBold
    }
    readonly property TypeRole heading: TypeRole {
        size: root.letters(22, 20); line: root.letters(28, 26); weight: Font.Bold
    }
    readonly property TypeRole button: TypeRole {
        size: root.letters(20, 18); line: root.letters(28, 25); weight: Font.Bold
    }
    readonly property TypeRole body: TypeRole {
        size: root.letters(18, 16); line: root.letters(26, 23); weight: Font.DemiBold
    }
    readonly property TypeRole label: TypeRole {
        size: root.letters(16, 15); line: root.letters(23, 20); weight: Font.DemiBold
    }
    readonly property TypeRole caption: TypeRole {
        size: root.letters(15, 14); line: root.letters(21, 20); weight: Font.Medium
    }
    readonly property TypeRole least: TypeRole {  // of an amount for which there is no more room
        size: 14; line: 20; weight: Font.DemiBold
    }
    readonly property list<TypeRole> steps: [
        root.changeDone, root.change, root.amount, root.total, root.go, root.title, root.heading,
        root.button, root.body, root.label, root.least,
    ]

    // --- measures -----------------------------------------------------------------------------
    readonly property bool isCompact: root.frame === "compact"
    readonly property bool isPortrait: root.frame === "portrait"
    readonly property bool isLarge: root.frame === "large"

    readonly property int edge: root.isCompact ? 14 : 20
    readonly property int gap: root.isCompact ? 10 : 12
    readonly property int touchTarget: 56
    readonly property int stepperKey: root.isCompact ? 50 : 56  // wide; as high as a target
    readonly property int goHeight: root.isCompact ? 68 : 80
    readonly property int goHeightDone: root.isCompact ? 84 : 104
    readonly property int goWidth: root.textScale > 1.2 ? 420 : 500  // beside the total of a sheet
    readonly property int railWidth: root.isCompact ? 84 : 100
    readonly property int barHeight: 92       // of the rail where it lies below
    readonly property int bandWidth: root.isCompact ? 10 : 12
    readonly property int cartWidth: root.isCompact ? 320 : (root.isLarge ? 440 : 392)
    readonly property int topHeight: root.isPortrait ? 76 : 72
    readonly property int cartHeadHeight: root.isCompact ? 60 : (root.isPortrait ? 56 : 72)

    // Of tiles: about how wide, at most how wide, and how high with letters of the usual size.
    readonly property int tileWidth: root.isCompact ? 137 : (root.isLarge ? 190 : 175)
    readonly property int tileWidest: 210  // in a large window
    readonly property int tileHeight: (root.isCompact ? 164 : (root.isPortrait ? 174
        : (root.isLarge ? 220 : 203))) + Math.round(74 * (root.textScale - 1))

    readonly property int radiusImage: 10
    readonly property int radiusTile: 14
    readonly property int radiusButton: 18
    readonly property int radiusGo: 20
    readonly property real outline: 1.4  // the software renderer would draw 1.5 as 2
    readonly property int outlineStrong: 3
    readonly property int outlineInCart: 4
    readonly property real pressedScale: root.reducedMotion ? 1 : 0.97

    // --- time, in milliseconds ----------------------------------------------------------------
    readonly property int pressMs: root.moving(80)
    readonly property int addMs: 160      // a flash: colour only
    readonly property int panelMs: root.moving(200)
    readonly property int screenMs: root.moving(240)
    readonly property int toastMs: 6000
    readonly property int deafMs: 400       // the green button after a change of screen
    readonly property int pauseMs: 700      // without a finger, until something may move
    readonly property int holdMs: 400       // until a held stepper repeats
    readonly property int holdFastMs: 2000  // until it repeats faster
    readonly property int longPressMs: 500  // until a held tile asks how many

    /*! The size class of a window. */
    function frameOf(width: real, height: real): string {
        if (height > width)
            return "portrait";
        return width >= 1600 ? "large" : (width >= 1200 ? "wide" : "compact");
    }

    /*! Pixels of letters or their line, by frame and chosen size; no letters are smaller than 14. */
    function letters(usual: int, compact: int): int {
        return Math.max(14, Math.round((root.isCompact ? compact : usual) * root.textScale));
    }

    function moving(duration: int): int {
        return root.reducedMotion ? 0 : duration;
    }

    /*! The URL of the drawing *name*, such as `icons/cart`. */
    function art(name: string): url {
        return root.assets.toString() ? `${root.assets}/art/${name}.svg` : "";
    }

    /*! The URL of the soft shadow *name*, a picture to stretch; nothing casts one in the dark. */
    function shadow(name: string): url {
        const casts = !root.dark && root.assets.toString() !== "";
        return casts ? `${root.assets}/art/shadows/${name}.png` : "";
    }

    /*! Behind a drawing, by the stable number of its product. */
    function tint(number: int): color {
        return root.tints[number % root.tints.length];
    }
}
