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

    readonly property string page: root.till.page

    width: 1280
    height: 800
    visible: true
    color: Theme.bg
    title: qsTrId("app.title")

    LayoutMirroring.enabled: root.till.rightToLeft
    LayoutMirroring.childrenInherit: true

    onPageChanged: banner.text = ""

    Binding {
        target: Theme
        property: "assets"
        value: root.assets
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.till.dark
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
        visible: root.page === "sell"
        language: root.till.language
        dark: root.till.dark
        onLanguageChosen: code => root.till.setLanguage(code)
        onThemeToggled: root.till.toggleTheme()
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
            message: banner.text
            onMessageRead: banner.text = ""
        }

        Loader {
            anchors.fill: parent
            active: root.warm || root.page === "pay"
            asynchronous: root.page !== "pay"
            visible: root.page === "pay"
            sourceComponent: PayScreen {
                till: root.till
            }
        }

        Loader {
            anchors.fill: parent
            active: root.warm || root.page === "done"
            asynchronous: root.page !== "done"
            visible: root.page === "done"
            sourceComponent: DoneScreen {
                till: root.till
            }
        }

        Loader {
            anchors.fill: parent
            active: root.page === "stopped"
            sourceComponent: StoppedScreen {
                till: root.till
            }
        }

        Banner {
            id: banner

            anchors { left: parent.left; right: parent.right; top: parent.top }
            anchors { leftMargin: Theme.edge; rightMargin: Theme.cartWidth + Theme.edge }
            anchors.topMargin: Theme.topHeight
            visible: banner.text !== "" && root.page !== "sell"  // which makes room for it
            onClosed: banner.text = ""

            Timer {
                id: reading

                interval: 8000  // time to read three lines
                running: banner.text !== ""
                onTriggered: banner.text = ""
            }

            Connections {
                target: root.till

                function onMessageShown(code: string, text: string) {
                    banner.text = text;
                    reading.restart();
                }

                function onLanguageChanged() {
                    banner.text = "";
                }
            }
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
}
