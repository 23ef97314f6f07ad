"""A star import that moves behind a name of the module covers it. (R2, R4)"""

MODULES = None
IMPORTS = ["x", "m"]
PROBES = ["m.V, m.A"]
