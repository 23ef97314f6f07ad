def sentinel(name):
    class Sentinel:
        def __init__(self):
            self.name = name

        def __repr__(self):
            return f"<{name}>"

    return Sentinel()


def handler(name):
    def handle(value):
        return name, value

    handle.tag = name
    return handle


def kind(name):
    class Kind:
        label = name

        def shown(self):
            return name, self.label

    return Kind


def tagged(tag):
    def decorate(function):
        def call(*arguments):
            return tag, function(*arguments)

        return call

    return decorate
