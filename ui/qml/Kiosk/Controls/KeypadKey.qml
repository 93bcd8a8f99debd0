pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! One key of the keypad. */
TouchButton {
    id: root

    required property string digit

    objectName: `key_${root.digit}`
    outline: Theme.lineStrong
    fillPressed: Theme.indigoTint
    padding: 0
    horizontalPadding: 0
    radius: Theme.radiusTile
    role: Theme.total
    text: root.digit
}
