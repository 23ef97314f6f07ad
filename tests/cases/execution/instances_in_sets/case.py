"""Instances in sets and as keys, which new code makes again, are found there afterwards by their own hash. (R2, R6)"""

ARGUMENTS = {"execute": "all"}
SKIP = {
    "identity": "all statements run on demand, and are reported",
    "late": "what a call made is no literal, so its base is unknown (R5)",
}
PROBES = [
    "sorted(rule.name for rule in m.RULES), sorted(rule.name for rule in m.FROZEN)",
    "m.Rule('a') in m.RULES, m.Rule('a') in m.FROZEN, m.BY_RULE[m.Rule('b')]",
    "all(isinstance(rule, m.Rule) for rule in [*m.RULES, *m.FROZEN, *m.BY_RULE])",
    "[rule in m.RULES for rule in m.RULES], len(m.TWICE), m.holder.tags",
]


def hold():
    import m

    return m.Rule


def check(held, update):
    import m

    assert m.Rule is held
    assert {type(rule) for rule in [*m.RULES, *m.FROZEN, *m.BY_RULE, *m.TWICE]} == {held}
