"""A function that only moved keeps its identity and reports its new lines. (R1, R18)"""

PROBES = ["trace(m.f)", "m.f.__code__.co_firstlineno", "[line for *_, line in m.f.__code__.co_lines()]"]


def hold():
    import m

    return m.f, m.C.run


def check(held, update):
    import inspect

    import m

    f, method = held
    assert f is m.f and method is m.C.run
    assert inspect.getsourcelines(f)[1] == 9
    assert inspect.getsourcelines(method)[1] == 14
