"""What a module binds itself comes to the fore where star imports in a row no longer bring another. (R2, R3, R7)"""

MODULES = None
IMPORTS = ["z", "y", "x", "m", "listed", "package", "package.core", "package.deep", "user", "m2"]
PROBES = [
    "m.V, m.W, m.get(), m.f(), m.AT_IMPORT",
    "m.shown, hasattr(x, 'shown'), hasattr(y, 'V'), hasattr(package.core, 'V')",
    "listed._private, hasattr(listed, 'V'), m2._private, m2.V",
    "package.V, user.V, user.READ",
]
REBOUND = {"m.f": "the module's own function is not covered any more"}
SKIP = {"late": "what an expression or a block made is no literal, so its base is unknown (R5)"}
