"""A name that a star import brings, and that the module deletes again, does not come back. (R2, R3)"""

MODULES = None
IMPORTS = ["x", "m"]
PROBES = ["hasattr(m, 'table'), m.C, m.D"]
