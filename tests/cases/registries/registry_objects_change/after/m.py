class Registry:
    def __init__(self):
        self.table = {}

    def register(self, function):
        self.table[function.__name__.upper()] = function
        return function


class Names(dict):
    def register(self, function):
        self[function.__name__.title()] = function
        return function


registry = Registry()
names = Names()


@registry.register
@names.register
def look():
    return "look"
