"""What new code calls through variables, tables and attributes sees the classes that are made anew, and no others. (R10)"""

IMPORTS = ["grammar", "parsers", "m"]
MODULES = ["grammar", "parsers", "m"]
PROBES = ["m.RESULT", "m.parse('earley')", "m.DYNAMIC", "parsers.LALR('x').rule"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m
    import parsers

    return m.parse, parsers.LALR, parsers.create_lalr, parsers.CREATORS


def check(held, update):
    import m
    import parsers

    assert held == (m.parse, parsers.LALR, parsers.create_lalr, parsers.CREATORS)
