"""Private names that `__all__` lists come with a star import, and what is computed from them follows. (R4, R5)"""

MODULES = None
IMPORTS = ["x", "m"]
PROBES = ["m._hidden, m.READ, m.MADE, hasattr(m, '_secret')"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}
