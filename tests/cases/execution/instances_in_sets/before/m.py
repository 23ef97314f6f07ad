class Base:
    pass


class Rule(Base):
    __slots__ = ("name", "_hash")

    def __init__(self, name):
        self.name = name
        self._hash = ord(name)

    def __hash__(self):
        return self._hash

    def __eq__(self, other):
        return self.name == other.name


A = Rule("a")
B = Rule("b")
C = Rule("c")
RULES = {A, B}
FROZEN = frozenset(RULES)
BY_RULE = {rule: rule.name for rule in sorted(RULES, key=hash)}
TWICE = {A, C}


class Holder:
    pass


holder = Holder()
holder.tags = sorted(tag.name for tag in FROZEN)
