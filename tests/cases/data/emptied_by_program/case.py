"""A container that the program emptied or filled is kept so, although its literal is not empty. (R5)"""

KEPT = {"m.todo": "emptied by the program", "m.done": "filled by the program"}
PROBES = ["m.f()"]


def hold():
    import m

    while m.todo:
        m.done.append(m.todo.pop())


def check(held, update):
    import m

    assert m.todo == [] and sorted(m.done) == ["a", "b", "z"]
