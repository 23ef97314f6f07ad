from grammar import Rule
from parsers import CREATORS, Visitor


def parse(kind):
    return CREATORS[kind](kind).rule


def check(kind):
    rule = Rule(kind)
    return parse(kind), rule == Rule(kind), rule.kind


RESULT = [check("lalr"), check("earley")]
DYNAMIC = Visitor().visit(Rule("x"))
