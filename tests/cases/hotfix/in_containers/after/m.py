def go():
    return "hot go"


def stop():
    return "stop"


COMMANDS = {"go": go, "stop": stop}


def run(name):
    return COMMANDS[name]()
