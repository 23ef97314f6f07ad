"""A statement that acts does not run again because another module's has changed that fills the same data. (R10)"""

import sys

MODULES = None
IMPORTS = ["log", "hub", "k", "m"]
SKIP = {"late": "without a recorded base, nothing tells who has filled what"}
seen = []


def hold():
    sys.addaudithook(lambda event, arguments: seen.append(event) if event == "connected" else None)


def check(held, update):
    import hub

    assert hub.notes == ["socket", "new"], hub.notes
    assert hub.link.timeout == 6
    assert not seen
    assert any(e.kind == "kept" and e.module in ("hub", "k") for e in update.entries), update.entries
