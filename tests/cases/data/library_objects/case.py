"""An object of a library's class whose statement changed stays the object that others hold, and has the new state. (R1, R5)"""

PROBES = [
    "m.formatter._fmt",
    "m.handler.level",
    "m.handler.formatter is m.formatter",
    "m.jobs.maxsize",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.formatter, m.handler, m.jobs


def check(held, update):
    import m

    assert held == (m.formatter, m.handler, m.jobs)
