"""The program's own changes of data that other modules fill stay, and the rest follows the source. (R5)"""

MODULES = None
IMPORTS = ["hub", "first", "second", "third", "report"]
KEPT = {
    "hub.notes": "the program has noted more",
    "hub.counts": "the program has an entry of its own",
    "hub.total": "both have changed it",
    "hub.settings": "the program has more tags",
    "report.TWICE": "it follows the source",
}
SKIP = {"late": "without a recorded base, nothing tells who has changed what"}


def hold():
    import hub

    hub.notes.append("live")
    hub.counts["live"] = 1
    hub.settings.tags.append("live")
    hub.total += 1000


def check(held, update):
    import hub

    assert hub.notes == ["a!", "b!", "c!", "live"], hub.notes
    assert hub.counts == {"all": 121, "A": 1, "B": 20, "C": 100, "live": 1}, hub.counts
    assert hub.settings.level == 121 and hub.settings.tags == ["aa", "bb", "cc", "live"], vars(hub.settings)
    assert hub.total == 1111 and any(e.kind == "conflict" and e.name == "total" for e in update.entries)
