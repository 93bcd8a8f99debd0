pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The places of the kiosk, and at its foot the language and the light. */
Rectangle {
    id: root

    required property string language
    required property bool dark

    signal languageChosen(string code)
    signal themeToggled

    width: Theme.railWidth
    color: Theme.rail

    Image {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 11 }
        width: 60
        height: 60
        sourceSize: Qt.size(60, 60)
        source: Theme.art("logo")
        asynchronous: true
    }

    Rectangle {  // at the outer edge, beside the place that is open
        anchors { left: parent.left; leftMargin: -3; top: place.top; topMargin: 14 }
        width: 8
        height: 58
        radius: 4
        color: Theme.saffron
    }

    RailEntry {
        id: place

        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 80 }
        isChosen: true
        opens: false  // it is open: there is no other place yet
        glyph: "sale"
        //: The place where things are sold
        text: qsTrId("rail.sale")
    }

    Column {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
        anchors.bottomMargin: 14
        spacing: 6

        Repeater {
            model: [
                { code: "ar", name: "العربية" },  // each in itself, whatever the screen speaks
                { code: "fr", name: "Français" },
                { code: "en", name: "English" },
            ]

            RailEntry {
                required property var modelData

                objectName: `language_${modelData.code}`
                implicitHeight: Theme.touchTarget
                isChosen: root.language === modelData.code
                text: modelData.name
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: isChosen
                onClicked: root.languageChosen(modelData.code)
            }
        }

        RailEntry {
            objectName: "themeButton"
            implicitHeight: Theme.touchTarget
            glyph: root.dark ? "sun" : "moon"
            //: The button that changes to the dark or the light colours
            label: root.dark ? qsTrId("rail.light") : qsTrId("rail.dark")
            onClicked: root.themeToggled()
        }
    }
}
