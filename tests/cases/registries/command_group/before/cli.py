class Command:
    def __init__(self, name, callback, params=(), help=None):
        self.name = name
        self.callback = callback
        self.params = list(params)
        self.help = help

    def invoke(self, *args):
        return self.callback(*args)


class Group(Command):
    def __init__(self, name, callback, params=(), help=None):
        super().__init__(name, callback, params, help)
        self.commands = {}

    def command(self, name=None, cls=Command):
        def decorate(function):
            params = list(reversed(getattr(function, "__params__", [])))
            if params:
                del function.__params__
            made = cls(name or function.__name__, function, params, function.__doc__)
            self.commands[made.name] = made
            return made

        return decorate

    def group(self, name=None):
        return self.command(name, Group)


def option(name):
    def decorate(function):
        function.__dict__.setdefault("__params__", []).append(name)
        return function

    return decorate
