from grammar import Rule

CREATORS = {}


class LALR:
    def __init__(self, name):
        self.rule = Rule(name).kind


class Earley(LALR):
    pass


def create_lalr(name, options=None):
    cls = (options and options.get("class")) or LALR
    return cls(name)


CREATORS["lalr"] = create_lalr


def create_basic(name):
    return Earley(name)


def create_earley(name):
    create = create_basic
    return create(name)


CREATORS["earley"] = create_earley


def same(rule):
    assert isinstance(rule, Rule)
    return rule.kind


class Visitor:
    def visit(self, rule):
        return getattr(self, "visit_" + type(rule).__name__.lower())(rule)

    def visit_rule(self, rule):
        return same(rule)
