"""A removed method that an instance has bound before goes on finding the globals that it uses. (R3)"""

PROBES = ["m.Parser().parse('head')", "sorted(vars(m))", "sorted(name for name in vars(m.Parser) if name.startswith('parse'))"]


def hold():
    import m

    parser = m.Parser()
    return parser, parser.methods, m.Parser().parse


def check(held, update):
    import m

    parser, methods, parse = held
    assert methods["axt"]("  head ") == "axt head"
    assert parser.parse("x") == "axt x" and parse("y") == "axt y"
    assert not hasattr(m, "_AXT_TRIM") and not hasattr(m.Parser, "parse_axt")
