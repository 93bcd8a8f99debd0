pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

/*! The window: the rail, the woven band, and the one page that is open. */
Window {
    id: root

    required property TillViewModel till
    required property url assets  // the folder that holds art/

    property bool warm: false     // the first page is drawn: time to make the next ones
    property QtObject keyboard: null  // the view-model of the one on the screen, once there is time

    property string message       // what did not work or was asked for, while it is told
    property bool isAnswer: false // nothing is wrong

    readonly property string page: root.till.page
    readonly property PreferencesViewModel preferences:
        root.till.preferences as PreferencesViewModel

    width: 1280
    height: 800
    visible: true
    color: Theme.bg
    title: qsTrId("app.title")

    LayoutMirroring.enabled: root.till.rightToLeft
    LayoutMirroring.childrenInherit: true

    onPageChanged: root.message = ""
    onKeyboardChanged: keyboardPlace.setSource(
        Qt.resolvedUrl("Kiosk/Controls/KeyboardPlace.qml"), { keys: root.keyboard, room: pages })

    Binding {
        target: Theme
        property: "assets"
        value: root.assets
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.preferences.dark
    }

    Binding {
        target: Theme
        property: "spoken"
        value: root.preferences.spokenCentimes
    }

    Binding {
        target: Theme
        property: "language"
        value: root.till.language
    }

    Binding {
        target: Theme
        property: "currency"
        value: root.till.currency
    }

    Rail {
        id: rail

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: root.page === "sell" || root.page === "more"
        place: root.page
        onSellAsked: root.till.closeMore()
        onMoreAsked: root.till.openMore()
    }

    WovenBand {
        id: band

        anchors { left: rail.visible ? rail.right : parent.left; top: parent.top }
        anchors { bottom: parent.bottom }
    }

    Item {
        id: pages

        anchors { left: band.right; right: parent.right; top: parent.top; bottom: parent.bottom }

        SellScreen {
            anchors.fill: parent
            visible: root.page === "sell"
            till: root.till
            warm: root.warm
            message: root.message
            isAnswer: root.isAnswer
            onMessageRead: root.message = ""
        }

        LatePage {
            anchors.fill: parent
            page: Qt.resolvedUrl("Kiosk/Screens/PayScreen.qml")
            till: root.till
            isOpen: root.page === "pay"
            isWanted: root.warm || isOpen
        }

        LatePage {
            anchors.fill: parent
            page: Qt.resolvedUrl("Kiosk/Screens/DoneScreen.qml")
            till: root.till
            isOpen: root.page === "done"
            isWanted: root.warm || isOpen
        }

        LatePage {
            anchors.fill: parent
            page: Qt.resolvedUrl("Kiosk/Screens/MoreScreen.qml")
            till: root.till
            isOpen: root.page === "more"
        }

        LatePage {
            anchors.fill: parent
            page: Qt.resolvedUrl("Kiosk/Screens/StoppedScreen.qml")
            till: root.till
            isOpen: root.page === "stopped"
        }

        Loader {
            anchors { left: parent.left; right: parent.right; top: parent.top }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.cartWidth + Theme.edge }
            anchors.topMargin: Theme.topHeight
            active: root.message !== "" && root.page !== "sell"  // which makes room for it
            sourceComponent: Banner {
                isError: !root.isAnswer
                text: root.message
                onClosed: root.message = ""
            }
        }
    }

    Loader {
        id: keyboardPlace

        anchors.fill: parent
        asynchronous: true
    }

    Timer {
        id: reading

        interval: 8000  // time to read three lines
        onTriggered: root.message = ""
    }

    Connections {
        target: root.till

        function onMessageShown(code: string, text: string) {
            root.say(text, false);
        }

        function onTold(text: string) {
            root.say(text, true);
        }

        function onLanguageChanged() {
            root.message = "";
        }
    }

    FocusRing {
        focusItem: root.activeFocusItem
        home: root.contentItem
    }

    Timer {
        interval: 500  // long after the first frame, long before the first payment
        running: true
        onTriggered: root.warm = true
    }

    function say(text: string, isAnswer: bool) {
        root.isAnswer = isAnswer;
        root.message = text;
        reading.restart();
    }
}
