"""What a module binds itself comes to the fore where a star import no longer covers it; the module has not changed. (R2, R4)"""

MODULES = None
IMPORTS = ["x", "m"]
PROBES = ["m.V, m.W, m.f(), m.OTHER"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}
