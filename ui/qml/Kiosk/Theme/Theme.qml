pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*!
    Colours, type, measures and drawings, in one place.

    Main sets `dark`, `spoken`, `language`, `currency` and `assets`; everything else follows from them.
    Every colour of text is measured against its ground in both palettes: do not invent a pair
    here, look it up.
*/
QtObject {
    id: root

    property bool dark: false
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
    readonly property color clayTint: root.dark ? "#47291A" : "#F8E3D5"
    readonly property color toast: root.dark ? "#463A30" : "#221812"
    readonly property color inkOnToast: "#FBF3E6"
    readonly property color shade: "#3C2814"  // of shadows; used at a few percent

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
    readonly property TypeRole changeDone: TypeRole { size: 108; line: 120; weight: Font.ExtraBold }
    readonly property TypeRole change: TypeRole { size: 76; line: 84; weight: Font.ExtraBold }
    readonly property TypeRole amount: TypeRole { size: 46; line: 54; weight: Font.Bold }
    readonly property TypeRole total: TypeRole { size: 38; line: 44; weight: Font.ExtraBold }
    readonly property TypeRole go: TypeRole { size: 28; line: 36; weight: Font.ExtraBold }
    readonly property TypeRole title: TypeRole { size: 26; line: 36; weight: Font.ExtraBold }
    readonly property TypeRole heading: TypeRole { size: 22; line: 28; weight: Font.Bold }
    readonly property TypeRole button: TypeRole { size: 20; line: 28; weight: Font.Bold }
    readonly property TypeRole body: TypeRole { size: 18; line: 26; weight: Font.DemiBold }
    readonly property TypeRole label: TypeRole { size: 16; line: 23; weight: Font.DemiBold }
    readonly property TypeRole caption: TypeRole { size: 15; line: 21; weight: Font.Medium }
    readonly property list<TypeRole> steps: [
        root.changeDone, root.change, root.amount, root.total, root.go, root.title, root.heading,
        root.button, root.body, root.label,
    ]

    // --- measures -----------------------------------------------------------------------------
    readonly property int edge: 20
    readonly property int gap: 12
    readonly property int touchTarget: 56
    readonly property int goHeight: 80
    readonly property int goHeightDone: 104
    readonly property int railWidth: 100
    readonly property int bandWidth: 12
    readonly property int cartWidth: 392
    readonly property int topHeight: 72

    readonly property int radiusImage: 10
    readonly property int radiusTile: 14
    readonly property int radiusButton: 18
    readonly property int radiusGo: 20
    readonly property real outline: 1.4  // the software renderer would draw 1.5 as 2
    readonly property int outlineStrong: 3
    readonly property int outlineInCart: 4

    // --- time, in milliseconds ----------------------------------------------------------------
    readonly property int pressMs: 80
    readonly property int addMs: 160
    readonly property int panelMs: 200
    readonly property int screenMs: 240
    readonly property int toastMs: 6000
    readonly property int deafMs: 400       // the green button after a change of screen
    readonly property int holdMs: 400       // until a held stepper repeats
    readonly property int holdFastMs: 2000  // until it repeats faster
    readonly property int longPressMs: 500  // until a held tile asks how many

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
