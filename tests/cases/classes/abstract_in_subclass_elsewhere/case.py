"""A subclass in a module that is not asked for has to implement new abstract methods. (R2)"""

PROBES = ["sorted(n.B.__abstractmethods__)", "n.B()"]
MODULES = ["m"]
IMPORTS = ["m", "n"]
