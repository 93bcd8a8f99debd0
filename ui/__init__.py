"""The window: Qt Quick screens over view-models that only translate."""
