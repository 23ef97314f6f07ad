import core


@core.register
def first():
    return 1


core.HOOKS.append("between")


@core.register
def second():
    return 2
