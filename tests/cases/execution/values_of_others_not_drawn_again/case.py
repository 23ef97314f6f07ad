"""Tokens and handlers of a module that has not changed stay what they are, whatever others put beside them. (R10)"""

MODULES = None
IMPORTS = ["hub", "k", "m"]
KEPT = {
    "hub.conf": "it holds a token",
    "hub.handlers": "the program has called one",
    "m.hub": "what it holds has a token in it",
    "k.hub": "what it holds has a token in it",
}
SKIP = {
    "late": "without a recorded base, nothing tells who has filled what",
    "undo": "the update after it names the module, which is to follow the source then",
}


def hold():
    import hub

    hub.handlers[0]()
    return hub.conf["token"], hub.handlers[0].__self__


def check(held, update):
    import hub

    token, counter = held
    assert hub.conf == {"token": token, "m": 2}, hub.conf
    assert [handler.__self__ for handler in hub.handlers] == [counter] and counter.number == 1
    assert hub.total == 2
