import m


def hot_go():
    return "hot go"


m.COMMANDS["go"] = hot_go
