import core


@core.register
def second():
    return 2


core.HOOKS.append("between")


@core.register
def first():
    return 1
