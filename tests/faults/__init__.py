"""Crashes, power cuts and failing disks, which a till comes through: `docs/faults.md`."""
