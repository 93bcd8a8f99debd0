pragma ComponentBehavior: Bound

import Kiosk.Theme

/*! A quiet button, sunk into the surface. */
TouchButton {
    fill: Theme.surface2
    fillPressed: Theme.line
    radius: Theme.radiusTile
}
