"""An edit of a decorator outside its wrapper counts for what it decorates: the decorated is made anew. (R10)"""

PROBES = ["m.f(1)", "m.f.tag", "m.plain.tag"]


def hold():
    import m

    return m.f, m.plain


def check(held, update):
    f, plain = held
    assert f(1) == ("new", 1) and f.tag == plain.tag == "new tag"
