"""A hotfix gives a class more slots, with and without live instances. (R22)"""

HOTFIX = "fix.py"


def hold():
    import m

    q = m.Q()
    q.x = 1
    return m.P, q


def check(held, update):
    import m

    p, q = held
    assert m.P is p and type(q) is m.Q and not hasattr(q, "y")
    for made in [m.P() for _ in range(100)]:
        made.x = made.y = made.z = made.w = [made]
        assert made.w == [made]
    q.y = [q]
    assert q.x == 1 and q.y == [q]
