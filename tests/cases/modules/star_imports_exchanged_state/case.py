"""Star imports that change places bind the other module's object, whatever the program has done to it: the imports
bound it, not the program; what the program has bound itself stays. (R5, R7)"""

MODULES = None
IMPORTS = ["k1", "k2", "m", "user"]
PROBES = ["m.lst is k1.lst, m.table is k1.table, user.lst is k1.lst", "k1.lst, k1.table", "m.named"]
SKIP = {"late": "without a recorded base it is not known what the imports have bound"}
KEPT = {
    "m.own": "the program has bound it in the importing module",
    "k2.lst": "the program has put another list there",
    "k2.table": "the program has added to it",
    "m.named": "where it is still k2.table, the program has added to that",
    "m.table": "where it is still k2.table, the program has added to that, too",
}


def hold():
    import k2
    import m

    k2.lst = ["other"]
    k2.table["added"] = 1
    m.own = ["by the program"]
    return k2.table


def check(held, update):
    import k1
    import k2
    import m

    assert m.lst is k1.lst and m.table is k1.table
    assert m.own == ["by the program"]
    assert k2.lst == ["other"] and k2.table is held and held == {"k": 2, "added": 1}
    assert not [entry for entry in update.entries if entry.kind == "conflict" and entry.name != "own"]
