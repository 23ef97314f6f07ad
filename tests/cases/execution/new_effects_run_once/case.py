"""A new statement with an effect runs once; a changed one runs once more; what a removed one did outside containers is not undone. (R10)"""

IMPORTS = ["log", "m"]
KEPT = {"log.calls": "a fresh start does not show what ran before"}
PROBES = ["m.X"]
SKIP = {"undo": "what acted outside containers is not taken back: the second update acts again"}


def check(held, update):
    import log

    assert log.calls.getvalue().split("\n") == ["stays", "old text", "removed", "new text", "added", ""]
