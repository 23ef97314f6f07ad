"""A star import of another module gives what that brings, also where a third one brings it too. (R2, R4)"""

MODULES = None
IMPORTS = ["x", "y", "z", "m"]
PROBES = ["m.V, m.A, m.C, m.SUM, hasattr(m, 'B')"]
