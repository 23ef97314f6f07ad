"""Calls of a function that are on the stack end as they began; calls that they make run the new code. (R12)"""

from harness import world

PROBES = ["m.count(0, None)"]


def check(held, update):
    import m

    def action(n):
        if n == 2:
            world.write("later")
            world.reload()

    assert m.count(3, action) == ["new 3", "new 2", "later 1", "later 0"]
