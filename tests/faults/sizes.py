"""How many times the power goes and the till is killed; `make proof` asks for more."""

import os

CUTS = int(os.environ.get("FAULTS_CUTS", "1000"))
KILLS = int(os.environ.get("FAULTS_KILLS", "200"))
