handlers = {}


class Slot:
    def __init__(self):
        self.function = None


slot = Slot()


def handle(key):
    def register(function):
        handlers[key] = slot.function = function
        return function

    return register
