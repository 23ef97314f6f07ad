"""Containers of `collections` stay the objects they are and take new content; other wrappers are values. (R5, R6)"""

PROBES = [
    "dict(m.mapping), list(m.values), str(m.text), dict(m.chain), dict(m.tree)",
    "list(m.numbers), vars(m.space), dict(m.proxy)",
    "list(m.last), m.last.maxlen, m.nested.q.x, m.rows, m.frozen, m.span",
]
KEPT = {"m.state": "state of the program", "m.edges": "state of the program", "m.nested": "state of the program"}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.state["live"] = m.edges["live"] = 9
    m.nested.p.tags.append(9)
    return m.mapping, m.values, m.text, m.chain, m.tree, m.last, m.nested, m.rows, m.state, m.edges


def check(held, update):
    import m

    now = m.mapping, m.values, m.text, m.chain, m.tree, m.last, m.nested, m.rows, m.state, m.edges
    assert all(a is b for a, b in zip(held, now))
    assert m.state["live"] == m.edges["live"] == 9 and m.nested.p.tags == [1, 9]
