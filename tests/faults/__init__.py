"""Crashes, power cuts and failing disks: what a till must come through, told in `docs/faults.md`."""
