"""defaultdict, OrderedDict and Counter follow the source like other data. (R5)"""

PROBES = ["m.groups", "m.ordered", "m.counts", "m.groups.default_factory()", "m.use()"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.use


def check(held, update):
    assert held() == (2, 5)
