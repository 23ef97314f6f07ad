"""Methods of a metaclass, and classes made by it, run their new code. (R1, R24)"""

PROBES = ["m.Model.describe()", "m.Model().go()", "m.Model.table", "type(m.Model).__name__", "m.Model[3]"]


def hold():
    import m

    return m.Model, m.Model()


def check(held, update):
    import m

    cls, model = held
    assert cls is m.Model and cls.describe() == "new Model" and model.go() == "new"
