"""A registry object whose method has changed is filled anew by its decorators. (R10)"""

PROBES = [
    "sorted(m.registry.table)",
    "sorted(m.names)",
    "m.names['Look']()",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.registry, m.names, m.look


def check(held, update):
    import m

    assert held == (m.registry, m.names, m.look)
