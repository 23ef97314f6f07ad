"""Attributes of a SimpleNamespace are merged one by one: the objects stay. (R1, R5)"""

PROBES = [
    "m.config.port",
    "m.config.limits",
    "m.config.names",
    "m.config.new",
    "hasattr(m.config, 'gone')",
    "m.options.total()",
    "m.LOW",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.config, m.config.limits, m.config.names, m.options


def check(held, update):
    import m

    assert held == (m.config, m.config.limits, m.config.names, m.options)
