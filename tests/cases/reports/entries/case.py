"""Each entry says what kind of thing happened to what, in which module, and where in its file. (R20)"""

PROBES = ["m.f()", "m.LIMIT"]


def check(held, update):
    found = {(e.kind, e.what, e.module, e.name): e for e in update.report.entries}
    f = found["changed", "function", "m", "f"]
    assert f.file.endswith("m.py") and f.line == 4
    assert ("changed", "data", "m", "LIMIT") in found
    assert ("added", "class", "m", "Added") in found
    assert ("removed", "function", "m", "gone") in found or ("orphan", "function", "m", "gone") in found
    assert any(name == "C.go" and kind == "changed" for kind, _, _, name in found)
