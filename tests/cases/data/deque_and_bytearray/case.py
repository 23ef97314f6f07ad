"""Deques and bytearrays take new content in place, and state in them is kept. (R5, R6)"""

KEPT = {"m.log": "state of the program", "m.buffer": "state of the program"}
PROBES = ["m.steps", "m.raw", "m.steps.maxlen"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.log.append("live")
    m.buffer.extend(b"live")
    return m.steps, m.raw, m.log, m.buffer


def check(held, update):
    import m

    steps, raw, log, buffer = held
    assert m.steps is steps and list(steps) == [1, 2, 3]
    assert m.raw is raw == bytearray(b"new")
    assert m.log is log and list(log) == ["live"] and m.buffer is buffer == bytearray(b"live")
