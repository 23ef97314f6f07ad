"""Names that the source deletes again are not there, and those that it no longer deletes are. (R3, R10)"""

PROBES = ["hasattr(m, 'temporary')", "m.kept", "m.result", "hasattr(m, 'helper')", "m.stays"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def check(held, update):
    import m

    assert m.result == 30 and m.kept == 3 and m.stays == 1
