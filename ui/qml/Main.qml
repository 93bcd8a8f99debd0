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
    property string shownMessage  // the same, once fingers pause: a banner moves what is below
    property bool isShownAnswer: false

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

    onPageChanged: {
        root.closeMessage();
        appearing.complete();
        appearing.target = root.openPage();
        appearing.restart();
    }
    onKeyboardChanged: keyboardPlace.setSource(
        Qt.resolvedUrl("Kiosk/Controls/KeyboardPlace.qml"), { keys: root.keyboard, room: pages })

    Binding {
        target: Theme
        property: "frame"
        value: Theme.frameOf(root.width, root.height)
    }

    Binding {
        target: Theme
        property: "textScale"
        value: parseFloat(root.preferences.textScale)
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.preferences.reducedMotion
    }

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
        visible: !Theme.isPortrait && (root.page === "sell" || root.page === "more")
        place: root.page
        onSellAsked: root.till.closeMore()
        onMoreAsked: root.till.openMore()
    }

    WovenBand {
        id: band

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        anchors.leftMargin: rail.visible ? rail.width : 0
        visible: !Theme.isPortrait
    }

    LatePart {
        id: bottomBar

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        part: Qt.resolvedUrl("Kiosk/Screens/BottomBar.qml")
        till: root.till
        isWanted: Theme.isPortrait
    }

    Item {
        id: pages

        anchors { fill: parent; bottomMargin: Theme.isPortrait ? bottomBar.height : 0 }
        anchors.leftMargin: band.visible ? band.anchors.leftMargin + band.width : 0

        SellScreen {
            id: sellPage

            anchors.fill: parent
            visible: root.page === "sell"
            till: root.till
            warm: root.warm
            isTouched: finger.active
            message: root.shownMessage
            isAnswer: root.isShownAnswer
            onMessageRead: root.closeMessage()
        }

        LatePage {
            id: payPage

            anchors { fill: parent; topMargin: notice.room }
            page: Qt.resolvedUrl("Kiosk/Screens/PayScreen.qml")
            till: root.till
            isOpen: root.page === "pay"
            isWanted: root.warm || isOpen
        }

        LatePage {
            id: donePage

            anchors { fill: parent; topMargin: notice.room }
            page: Qt.resolvedUrl("Kiosk/Screens/DoneScreen.qml")
            till: root.till
            isOpen: root.page === "done"
            isWanted: root.warm || isOpen
        }

        LatePage {
            id: morePage

            anchors { fill: parent; topMargin: notice.room }
            page: Qt.resolvedUrl("Kiosk/Screens/MoreScreen.qml")
            till: root.till
            isOpen: root.page === "more"
        }

        LatePage {
            id: stoppedPage

            anchors { fill: parent; topMargin: notice.room }
            page: Qt.resolvedUrl("Kiosk/Screens/StoppedScreen.qml")
            till: root.till
            isOpen: root.page === "stopped"
        }

        Loader {
            id: notice

            readonly property int room: notice.active ? notice.y + notice.height : 0

            anchors { left: parent.left; right: parent.right; top: parent.top }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.edge; topMargin: Theme.gap }
            active: root.shownMessage !== "" && root.page !== "sell"  // which makes room itself
            sourceComponent: Banner {
                isError: !root.isShownAnswer
                text: root.shownMessage
                onClosed: root.closeMessage()
            }
        }
    }

    Loader {
        id: keyboardPlace

        anchors.fill: parent
        asynchronous: true
    }

    Item {  // over everything and deaf: only sees whether a finger is down
        anchors.fill: parent

        PointHandler {
            id: finger

            onActiveChanged: if (!finger.active) pause.restart()
        }
    }

    Timer {  // taps in a hurry are one thing: nothing moves between them
        id: pause

        interval: Theme.pauseMs
    }

    Binding {
        target: root
        property: "shownMessage"
        value: root.message
        when: !finger.active && !pause.running
        restoreMode: Binding.RestoreNone
    }

    Binding {
        target: root
        property: "isShownAnswer"
        value: root.isAnswer
        when: !finger.active && !pause.running
        restoreMode: Binding.RestoreNone
    }

    NumberAnimation {  // pages stand where they stay: they can be pressed while they appear
        id: appearing

        property: "opacity"
        from: 0.3
        to: 1
        duration: Theme.screenMs
        easing.type: Easing.OutQuad
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

    function openPage(): Item {
        switch (root.page) {
        case "pay": return payPage;
        case "done": return donePage;
        case "more": return morePage;
        case "stopped": return stoppedPage;
        default: return sellPage;
        }
    }

    function say(text: string, isAnswer: bool) {
        root.isAnswer = isAnswer;
        root.message = text;
        reading.restart();
    }

    /*! Takes the message away at once, whatever fingers do: what it was about has been left. */
    function closeMessage() {
        root.message = "";
        root.shownMessage = "";
    }
}
