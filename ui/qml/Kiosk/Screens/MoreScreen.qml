pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! What is chosen seldom: language, light, size of letters, sounds. The cart waits meanwhile. */
Item {
    id: root

    required property TillViewModel till

    readonly property PreferencesViewModel chosen: root.till.preferences as PreferencesViewModel
    readonly property bool isNarrow: root.width < 900

    Words {
        id: title

        anchors { left: parent.left; leftMargin: Theme.edge; top: parent.top; topMargin: 18 }
        role: Theme.title
        text: qsTrId("rail.more")
    }

    Flickable {
        id: view

        anchors { left: parent.left; right: parent.right; top: title.bottom; bottom: parent.bottom }
        anchors { leftMargin: Theme.edge; rightMargin: Theme.edge; topMargin: 18 }
        contentHeight: cards.height + Theme.edge
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Grid {
            id: cards

            readonly property real cardWidth:
                (view.width - (cards.columns - 1) * cards.columnSpacing) / cards.columns

            columns: root.isNarrow ? 1 : 2
            columnSpacing: 18
            rowSpacing: 18

            MoreCard {
                width: cards.cardWidth

                Choices {
                    width: parent.width
                    name: "language"
                    title: qsTrId("language")
                    chosen: root.chosen.language
                    answers: [
                        { key: "ar", text: "العربية" },  // each in itself
                        { key: "fr", text: "Français" },
                        { key: "en", text: "English" },
                    ]
                    onChoose: key => root.chosen.chooseLanguage(key)
                }

                Choices {
                    width: parent.width
                    name: "theme"
                    title: qsTrId("more.light")
                    chosen: root.chosen.theme
                    answers: [
                        { key: "light", text: qsTrId("more.day"), glyph: "sun" },
                        { key: "dark", text: qsTrId("more.evening"), glyph: "moon" },
                        { key: "auto", text: qsTrId("more.by_the_sun"), glyph: "clock" },
                    ]
                    onChoose: key => root.chosen.chooseTheme(key)
                }

                Choices {
                    width: parent.width
                    name: "textScale"
                    title: qsTrId("more.text_size")
                    chosen: root.chosen.textScale
                    answers: [
                        { key: "1", text: qsTrId("more.text_usual") },
                        { key: "1.15", text: qsTrId("more.text_large") },
                        { key: "1.3", text: qsTrId("more.text_largest") },
                    ]
                    onChoose: key => root.chosen.chooseTextScale(key)
                }
            }

            MoreCard {
                width: cards.cardWidth

                Choices {
                    width: parent.width
                    name: "sound"
                    title: qsTrId("more.sound")
                    chosen: root.chosen.sound
                    answers: [
                        { key: "none", text: qsTrId("more.sound_none"), glyph: "mute" },
                        { key: "soft", text: qsTrId("more.sound_soft"), glyph: "speak" },
                        { key: "loud", text: qsTrId("more.sound_loud"), glyph: "speak" },
                    ]
                    onChoose: key => root.chosen.chooseSound(key)
                }

                SwitchRow {
                    width: parent.width
                    objectName: "tamazightSwitch"
                    text: "ⴰⵏⵙⵓⴼ"
                    //: Greetings in Tifinagh, as a second line
                    hint: qsTrId("more.tamazight")
                    isOn: root.chosen.tamazight
                    onClicked: root.chosen.toggleTamazight()
                }

                SwitchRow {
                    width: parent.width
                    objectName: "spokenSwitch"
                    //: An example of an amount as it is said in centimes
                    text: qsTrId("more.spoken_example")
                    hint: qsTrId("more.spoken")
                    isOn: root.chosen.spokenCentimes
                    onClicked: root.chosen.toggleSpokenCentimes()
                }

                SwitchRow {
                    width: parent.width
                    objectName: "freeKindSwitch"
                    text: qsTrId("more.free_kind")
                    hint: qsTrId("more.free_kind_hint")
                    isOn: root.chosen.freeKindRequired
                    onClicked: root.chosen.toggleFreeKind()
                }

                SwitchRow {
                    width: parent.width
                    objectName: "motionSwitch"
                    text: qsTrId("more.still")
                    hint: qsTrId("more.still_hint")
                    isOn: root.chosen.reducedMotion
                    onClicked: root.chosen.toggleReducedMotion()
                }
            }
        }
    }
}
