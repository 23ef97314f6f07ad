"""Objects that do not change are instances of their classes for new code, too, where it checks what it is given.
(R10)"""

MODULES = ["base", "schema"]
IMPORTS = ["base", "kinds", "schema"]
PROBES = [
    "schema.DIRECT.kind is kinds.INT, schema.IN_TABLE.kind is kinds.TABLE['str'], schema.RETURNED.kind is kinds.INT",
    "[schema.DIRECT.shown(), schema.SUBCLASS.kind.shown(), schema.RETURNED.shown(), kinds.INT.shown()]",
    "schema.TEXT, schema.is_kind is isinstance, schema.CHECKS",
    "schema.is_kind(kinds.INT, base.Scalar), schema.is_kind(1, base.Scalar)",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import schema

    return schema.DIRECT, schema.RETURNED


def check(held, update):
    import schema

    assert held == (schema.DIRECT, schema.RETURNED)
    assert held[0].shown() == "new argument"
