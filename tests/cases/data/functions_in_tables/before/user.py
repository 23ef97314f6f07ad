import m


def run(name):
    return m.COMMANDS[name]()
