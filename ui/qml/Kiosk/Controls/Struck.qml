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
    //: %1 is the price before somebody agreed on a lower one
    Accessible.name: qsTrId("bargain.before").arg(root.number)
    Accessible.role: Accessible.StaticText
}
