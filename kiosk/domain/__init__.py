"""Frozen values and pure rules of the fair."""
