"""State of a module stays when modules that import it run whole; what has an identity only stays one object. (R5, R9)"""

MODULES = ["state", "user"]
ARGUMENTS = {"execute": "all"}
SKIP = {"identity": "every statement is told to run, which is reported"}
KEPT = {"state.count": "the program has counted"}
PROBES = ["user.limit()", "user.where()"]


def hold():
    import state
    import user

    state.count = 5
    return state.current, user.proxy


def check(held, update):
    import state
    import user

    current, proxy = held
    assert state.count == 5
    assert state.current is current and user.current is current
    token = current.set("here")
    try:
        assert proxy.get() == user.proxy.get() == user.where() == "here"
    finally:
        current.reset(token)
