"""Instances of an exception class with slots, made by new code, become instances of the live class. (R1, R11)"""

SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = ["m.NOTHING.severity", "m.NOTHING.hint", "m.KNOWN['end'].explain()", "type(m.KNOWN['end']).__name__"]


def hold():
    import m

    return m.ParseError, m.SyntaxProblem, m.SyntaxProblem(7, "held")


def check(held, update):
    import m

    base, cls, instance = held
    assert m.SyntaxProblem is cls
    assert m.ParseError is base
    assert (instance.severity, instance.explain()) == (2, "7: held")
    try:
        raise m.KNOWN["end"]
    except base as error:
        assert type(error) is cls
