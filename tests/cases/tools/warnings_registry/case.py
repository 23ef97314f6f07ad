"""`warnings` that were shown once per location are not shown again just because code moved or did not change. (R18)"""

PROBES = ["m.quiet()"]


def hold():
    import m

    return m.quiet


def check(held, update):
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        held()
    assert [(w.lineno, str(w.message)) for w in caught] == [(7, "new")]
