from lib import Kind


class Path(Kind):
    def __init__(self):
        self.seen = []


def option(kind):
    def keep(function):
        function.kind = kind
        return function

    return keep


@option(Path())
def command():
    return command.kind.name
