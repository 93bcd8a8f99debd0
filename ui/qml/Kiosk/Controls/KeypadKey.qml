pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! One key of the keypad. */
TouchButton {
    id: root

    required property string digit

    // The largest that stands free in its key; the letters themselves are higher than their line.
    readonly property TypeRole fitting:
        [Theme.total, Theme.go].find(step => 1.2 * step.line < root.height - 4) ?? Theme.button

    objectName: `key_${root.digit}`
    outline: Theme.lineStrong
    fillPressed: Theme.indigoTint
    padding: 0
    horizontalPadding: 0
    verticalPadding: 0
    radius: Theme.radiusTile
    role: root.fitting
    text: root.digit
}
