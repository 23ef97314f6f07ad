"""An import in a block that used to fail succeeds when a star import brings the name, and fails again without. (R2, R7)"""

MODULES = None
IMPORTS = ["x", "gains", "loses", "m"]
PROBES = ["m.GAINED, m.LOST, m.SUM"]
SKIP = {"late": "without a recorded base, what a block has computed keeps its value"}
