pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An amount that steps down the type table until it fits: large sums are never cut. */
AmountText {
    id: root

    required property TypeRole largest
    required property real maximumWidth

    role: Theme.steps.find(step => root.fits(step)) ?? Theme.least

    function fits(step: TypeRole): bool {
        const width = figures.advanceWidth * step.size / root.largest.size
            + currency.advanceWidth * step.currency / root.largest.currency + step.size * 0.2 + 2;
        return step.size <= root.largest.size && width <= root.maximumWidth;
    }

    TextMetrics {
        id: figures

        text: root.number
        font.pixelSize: root.largest.size
        font.weight: root.largest.weight
    }

    TextMetrics {
        id: currency

        text: Theme.currency
        font.pixelSize: root.largest.currency
        font.weight: Font.DemiBold
    }
}
