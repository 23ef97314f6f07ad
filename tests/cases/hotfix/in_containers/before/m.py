def go():
    return "go"


def stop():
    return "stop"


COMMANDS = {"go": go, "stop": stop}


def run(name):
    return COMMANDS[name]()
