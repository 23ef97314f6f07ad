handlers = {}


def handle(key):
    def register(thing):
        handlers[key] = thing
        return thing

    return register
