"""Instances of the program's own subclasses of numbers, texts and tuples: another value is another object, another
attribute is not. (R5, R6)"""

PROBES = [
    "[(int(m.HTTP), m.HTTP.label), (int(m.SSH), m.SSH.label)]",
    "[m.shown(value) for value in m.PORTS], [m.shown(value) for value in m.BY_NAME.values()]",
    "str(m.GREETING), m.GREETING.language, str(m.FAREWELL), m.FAREWELL.language",
    "tuple(m.ORIGIN), m.ORIGIN.name, tuple(m.CORNER), m.CORNER.name, float(m.RATIO), bytes(m.MAGIC), m.MAGIC.note",
    "m.PORTS[0] is m.HTTP, m.BY_NAME['ssh'] is m.SSH",
]
REBOUND = {
    "m.HTTP": "a number cannot change",
    "m.FAREWELL": "a text cannot change",
    "m.CORNER": "a tuple cannot change",
    "m.RATIO": "a number cannot change",
}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.SSH, m.GREETING, m.ORIGIN, m.MAGIC


def check(held, update):
    import m

    assert [a is b for a, b in zip(held, (m.SSH, m.GREETING, m.ORIGIN, m.MAGIC))] == [True] * 4
