"""What is computed from all names of an imported module follows them. (R10)"""

MODULES = ["m", "cmds", "reg"]
PROBES = [
    "list(m.BY_VARS)",
    "list(m.BY_DIR)",
    "list(m.BY_DICT)",
    "m.BY_VARS['cmd_look']()",
    "list(m.reg.HANDLERS)",
    "m.reg.HANDLERS['on_join']()",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m
    import reg

    return reg.HANDLERS, m.BY_VARS, m.on_join


def check(held, update):
    import m
    import reg

    assert held == (reg.HANDLERS, m.BY_VARS, m.on_join)
