"""Type parameters of functions, classes and `type` statements follow the source. (R2)"""

PROBES = ["m.first([1])", "m.first.__type_params__", "m.Box.__type_params__", "m.Pair.__value__", "m.Box(3).get()"]
MIN_PY = [3, 12]
SKIP = {"late": "what a `type` statement made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.first, m.Box(1)


def check(held, update):
    first, box = held
    assert first([1, 2]) == 2
    assert box.get() == [1]
