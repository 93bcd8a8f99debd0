pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! How many: minus at the start, plus at the end; at one, minus is a bin. */
Rectangle {
    id: root

    required property string code
    required property string quantityText
    required property bool canLower
    property string unit  // under the number of what is weighed or measured

    readonly property int numberWidth: Theme.isCompact ? 48 : Theme.touchTarget

    signal raised
    signal lowered
    signal tapped  // on the number

    implicitWidth: 2 * Theme.stepperKey + root.numberWidth
    implicitHeight: Theme.touchTarget
    radius: Theme.radiusTile
    color: Theme.surface
    border { width: Theme.outline; color: Theme.lineStrong }

    StepperKey {
        anchors.left: parent.left
        objectName: `minus_${root.code}`
        glyph: root.canLower ? "minus-bold" : "trash"
        //: One piece less of this product
        label: root.canLower ? qsTrId("cart.one_less") : qsTrId("cart.remove_line")
        once: !root.canLower
        onStep: root.lowered()
    }

    StepperNumber {
        anchors.horizontalCenter: parent.horizontalCenter
        implicitWidth: root.numberWidth
        objectName: `quantity_${root.code}`
        text: root.quantityText
        unit: root.unit
        onClicked: root.tapped()
    }

    StepperKey {
        anchors.right: parent.right
        objectName: `plus_${root.code}`
        glyph: "plus-bold"
        //: One piece more of this product
        label: qsTrId("cart.one_more")
        onStep: root.raised()
    }
}
