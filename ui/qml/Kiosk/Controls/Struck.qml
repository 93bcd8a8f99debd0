pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An amount that no longer holds, struck through. */
Words {
    id: root

    required property string number

    text: root.number
    color: Theme.ink2
    font.strikeout: true
    elide: Text.ElideNone
    //: Before the price that no longer holds, for who cannot see that it is struck through
    Accessible.name: `${qsTrId("bargain.before")} ${root.number}`
    Accessible.role: Accessible.StaticText
}
