"""What calls a function or class with changed defaults, attributes or decorators is computed again. (R10)"""

PROBES = [
    "m.FROM_PLAIN",
    "m.FROM_DECORATED",
    "m.server.port",
    "m.server.most",
    "m.special.port",
    "m.special.most",
    "m.FROM_METHOD",
    "m.RETRIES",
    "m.inner.value",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.plain, m.server, m.special, m.Server


def check(held, update):
    import m

    assert held == (m.plain, m.server, m.special, m.Server)
