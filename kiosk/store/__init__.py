"""The tablet's books on its disk: the only SQL of the tablet."""
