"""Structures that contain themselves are compared and merged. (R5, R6)"""

PROBES = ["m.ring['me'] is m.ring", "m.ring['n']", "m.loop[1] is m.loop", "m.loop[0]", "m.node.next.next is m.node"]

SKIP = {"late": "what a statement has changed is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.ring, m.loop, m.node


def check(held, update):
    import m

    ring, loop, node = held
    assert m.ring is ring and ring["n"] == 2 and ring["me"] is ring
    assert m.loop is loop and loop[0] == 10 and loop[1] is loop
    assert m.node is node and node.value == 1
