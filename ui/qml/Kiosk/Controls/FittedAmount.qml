pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! An amount that steps down the type table until it fits: large sums are never cut. */
AmountText {
    id: root

    required property TypeRole largest
    required property real maximumWidth

    role: Theme.steps.find(step => root.fits(step)) ?? Theme.label

    function fits(step: TypeRole): bool {
        const width = figures.advanceWidth + currency.advanceWidth + root.largest.size * 0.2 + 2;
        return step.size <= root.largest.size
            && width * step.size / root.largest.size <= root.maximumWidth;
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
        font.pixelSize: Math.round(root.largest.size * Theme.currencyScale)
        font.weight: Font.DemiBold
    }
}
