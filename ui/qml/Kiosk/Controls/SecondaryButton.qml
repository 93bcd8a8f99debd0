pragma ComponentBehavior: Bound

import Kiosk.Theme

/*! A button with an outline. */
TouchButton {
    outline: Theme.lineStrong
}
