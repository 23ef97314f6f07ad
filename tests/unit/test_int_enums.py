"""Members of an IntEnum whose number changes stay the same objects, unless a hash table may know them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Program = Callable[..., str]
M = "from enum import IntEnum\nclass Kind(IntEnum):\n    A = 1\n    B = 2\n"
START = """
    import midflight; midflight.install(include=["m"], history=3); import m
    a, b = m.Kind.A, m.Kind.B
    def update(a, b):
        write("m.py", f"from enum import IntEnum\\nclass Kind(IntEnum):\\n    A = {a}\\n    B = {b}\\n")
        return midflight.reload(["m"])
"""


def test_members_stay(program: Program) -> None:
    """In lists, as values and attributes, in suspended generators and bound methods."""
    script = f"""{START}
    import collections, functools
    class Holder:
        pass
    holder = Holder()
    holder.kind = a
    kept = [a, (a, 1), {{"a": a}}, collections.deque([a]), functools.partial(max, a), a.bit_length]
    for numbers in ((5, 1), (1, 5), (-3, 4), (2**29, 7)):
        update(*numbers)
        assert (m.Kind.A, m.Kind.B) == numbers and m.Kind.A is a is holder.kind and m.Kind.B is b
        assert (int(a), a.value, hash(a), a + 0, repr(a)) == (*[numbers[0]] * 2, hash(numbers[0]), numbers[0],
                                                              f"<Kind.A: {{numbers[0]}}>")
        assert m.Kind(numbers[1]) is b and [a, b][a > b] in (a, b) and kept[0] is a
    for numbers in ((-3, 4), (1, 5), (5, 1)):
        midflight.undo()
        assert (m.Kind.A, m.Kind.B) == numbers and m.Kind.A is a and a == numbers[0]
    """
    program(script, m=M)


@pytest.mark.parametrize(
    "holder",
    [
        "{a: 1}",
        "{a}",
        "frozenset([a])",
        "{(0, ('x', a)): 1}",
        "{frozenset([a])}",
        "collections.OrderedDict([(a, 1)])",
        "collections.Counter([a])",
        "{Frozen([a])}",
        "{functools.partial(max, a).args}",
        "call(cached, a)",
        "{a.bit_length}",
        "weakref.WeakKeyDictionary({keep(Frozen((a,))): 1})",
        "types.MappingProxyType({a: 1})",
        "Slotted({a: 1})",
    ],
)
def test_members_that_are_hashed_do_not(program: Program, holder: str) -> None:
    """Their old object stays what it was, so that it is found where it was put."""
    script = f"""{START}
    import collections, dataclasses, functools, types, weakref
    class Frozen:
        def __init__(self, parts):
            self.parts = parts
        def __hash__(self):
            return hash(tuple(self.parts))
    class Slotted:
        __slots__ = ("table",)
        def __init__(self, table):
            self.table = table
    @functools.lru_cache
    def cached(*args):
        return args[0] + 0
    alive = []
    def keep(value):
        alive.append(value)
        return value
    def call(function, *args):
        function(*args)
        return function
    held = {holder}
    update(5, 6)
    assert m.Kind.A == 5 and m.Kind.A is not a and a == 1
    assert m.Kind.B is b and b == 6
    """
    program(script, m=M)


def test_undo_where_they_have_become_keys(program: Program) -> None:
    """Then an update that changed the number cannot be undone until they are none."""
    script = f"""{START}
    update(5, 6)
    table = {{a: "here"}}
    try:
        midflight.undo()
        raise AssertionError
    except midflight.RefusedError as error:
        assert [refusal.code for refusal in error.refusals] == ["MF110"]
    assert m.Kind.A is a and a == 5 and table[5] == "here"
    del table
    midflight.undo()
    assert m.Kind.A is a and a == 1 and m.Kind(1) is a
    """
    program(script, m=M)


def test_members_that_become_keys_while_an_update_waits(program: Program) -> None:
    """What was staged is made again."""
    script = f"""{START}
    write("m.py", open("m.py").read().replace("A = 1", "A = 5").replace("B = 2", "B = 6"))
    staged = midflight.stage(["m"])
    table = {{a: "here"}}
    staged.commit()
    assert m.Kind.A == 5 and m.Kind.A is not a and table[1] == "here" and m.Kind.B is b
    """
    program(script, m=M)


def test_staged_classes_that_are_dropped(program: Program) -> None:
    """What lies in memory behind a member of an IntEnum is none of it: weak references to its class stay whole."""
    script = f"""{START}
    import gc
    source = open("m.py").read() + "class Other(IntEnum):\\n    A = 1\\n"
    for n in range(300):
        staged = midflight.stage(["m"], sources={{"m": source.replace("A = 1", f"A = {{n + 2}}")}})
        del staged
    gc.collect()
    """
    program(script, m=M)
