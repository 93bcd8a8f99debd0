"""The fair's words for QML."""
