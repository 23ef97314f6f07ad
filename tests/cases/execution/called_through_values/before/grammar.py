class Base:
    kind = "old"


class Rule(Base):
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        assert isinstance(other, Rule), other
        return self.name == other.name

    __hash__ = None
