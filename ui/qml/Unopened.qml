pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Stands in the till's place when its books could not be opened: why, and what to do. */
Window {
    id: root

    required property url assets
    required property bool rightToLeft
    required property string titleText
    required property string bodyText
    required property string codeText

    signal tryAgain()

    width: 1280
    height: 800
    visible: true
    color: Theme.bg
    title: qsTrId("app.title")

    LayoutMirroring.enabled: root.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "frame"
        value: Theme.frameOf(root.width, root.height)
    }

    Binding {
        target: Theme
        property: "assets"
        value: root.assets
    }

    WovenBand {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
    }

    StopNotice {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.edge, 760)
        title: root.titleText
        text: root.bodyText
        code: root.codeText
        onTryAgain: root.tryAgain()
    }

    FocusRing {
        focusItem: root.activeFocusItem
        home: root.contentItem
    }
}
