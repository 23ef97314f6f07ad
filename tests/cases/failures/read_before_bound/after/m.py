class Chat(Plugin):
    pass


def greet(name="you"):
    return name


class Plugin:
    limit = 1
