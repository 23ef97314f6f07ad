import hub


def on_start():
    return "old start"


def on_stop():
    return "stop"


hub.handlers.append(on_start)
hub.handlers.append(on_stop)
