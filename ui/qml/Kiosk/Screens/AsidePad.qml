pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

/*! Puts the cart aside, takes up one that waits, and hands over change that was owed. */
SidePad {
    id: root

    required property TillViewModel till

    readonly property AsideViewModel aside: root.till.aside as AsideViewModel

    //: Carts of customers who come back
    title: qsTrId("aside.title")
    //: Lets the cart wait, so that the next customer can be served
    goText: root.aside.canPutAside ? qsTrId("aside.put") : ""
    goGlyph: "pause"
    onLeave: (root.till.pads as PadsViewModel).close()
    onGo: root.aside.putAside()

    TextEntry {
        id: field

        width: root.contentWidth
        visible: root.aside.canPutAside
        objectName: "asideName"
        glyph: "user"
        maximumLength: 40
        text: root.aside.name
        //: Whose cart it is; may stay empty
        placeholderText: qsTrId("aside.name")
        onTextEdited: root.aside.name = field.text
    }

    Timer {  // what stood below a cart that went is under the finger now
        id: closing

        interval: Theme.deafMs
    }

    Repeater {
        model: root.aside.waiting
        onItemRemoved: closing.restart()

        WaitingCart {
            id: waiting

            width: root.contentWidth
            enabled: !closing.running
            onClicked: root.aside.takeUp(waiting.key)
            onDropped: root.aside.drop(waiting.key)
        }
    }

    Item {
        width: root.contentWidth
        height: Math.max(none.height, root.contentHeight - (field.visible ? field.height + 12 : 0))
        visible: !root.aside.hasWaiting && !root.aside.hasOwed

        EmptyPlace {
            id: none

            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            glyph: "cart"
            //: No cart waits, and no change is owed
            title: qsTrId("aside.none")
            text: root.aside.canPutAside
                ? ""
                //: Under "nothing waits": what this place is for
                : qsTrId("aside.none_hint")
        }
    }

    Words {
        width: root.contentWidth
        visible: root.aside.hasOwed
        role: Theme.heading
        //: Above the change that customers can still come for
        text: qsTrId("owed.title")
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Repeater {
        model: root.aside.owed
        onItemRemoved: closing.restart()

        OwedChange {
            id: debt

            width: root.contentWidth
            enabled: !closing.running
            onHeightChanged: if (debt.isAsked) Qt.callLater(root.show, debt)  // with its yes
            onAsked: root.aside.askGiven(debt.key)
            onKept: root.aside.askGiven("")
            onGiven: root.aside.given(debt.key)
        }
    }
}
