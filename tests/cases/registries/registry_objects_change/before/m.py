class Registry:
    def __init__(self):
        self.table = {}

    def register(self, function):
        self.table[function.__name__] = function
        return function


class Names(dict):
    def register(self, function):
        self[function.__name__] = function
        return function


registry = Registry()
names = Names()


@registry.register
@names.register
def look():
    return "look"
