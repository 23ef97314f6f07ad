"""A star import that only runs as an input covers nothing that the module binds behind it. (R2, R4)"""

MODULES = None
IMPORTS = ["x", "m"]
PROBES = ["m.table, m.C, m.B"]
