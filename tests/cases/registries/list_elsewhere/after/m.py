import hub


def on_start():
    return "new start"


def on_stop():
    return "stop"


hub.handlers.append(on_start)
hub.handlers.append(on_stop)
