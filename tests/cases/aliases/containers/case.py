"""References in a list, tuple, dict, set, frozenset, dict key and deque run the new code. (R1)"""


def hold():
    from collections import deque

    import m

    f = m.f
    return [f], (f,), {"f": f}, {f}, frozenset([f]), {f: "key"}, deque([f]), [[{"deep": (f,)}]]


def check(held, update):
    import m

    in_list, in_tuple, in_dict, in_set, in_frozenset, as_key, in_deque, deep = held
    functions = [in_list[0], in_tuple[0], in_dict["f"], *in_set, *in_frozenset, *as_key, in_deque[0], deep[0][0]["deep"][0]]
    assert [f() for f in functions] == ["new"] * 8
    assert m.f in in_set and m.f in in_frozenset and as_key[m.f] == "key"
