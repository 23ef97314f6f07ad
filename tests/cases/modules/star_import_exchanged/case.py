"""Of two star imports, the later one gives a name that both bring. (R2, R4)"""

MODULES = None
IMPORTS = ["x", "y", "z", "m"]
PROBES = ["m.V, m.A, m.B, m.SUM"]
