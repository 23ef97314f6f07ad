"""Graphs of objects that lead to each other are compared and merged. (R5, R6)"""

PROBES = [
    "sorted(m.rooms)",
    "[[other.name for other in room.exits] for room in m.rooms.values()]",
    "m.rooms['hall'].exits[0].exits[0] is m.hall",
    "m.parent['children'][0]['parent'] is m.parent",
    "m.child['name']",
    "m.nested[0][0]",
    "m.nested[0][1] is m.nested",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.hall, m.cellar, m.parent, m.child, m.nested, m.nested[0]


def check(held, update):
    import m

    hall, cellar, parent, child, nested, inner = held
    assert m.hall is hall and m.rooms["cellar"] is cellar and cellar.exits[0] is hall
    assert m.parent is parent and parent["children"][0] is child is m.child
    assert m.nested is nested and nested[0] is inner
    assert not [entry for entry in update.report.entries if entry.kind == "conflict"]
