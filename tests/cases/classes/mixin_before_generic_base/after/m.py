from lib import Kind


class Checked:
    def check(self):
        return 1


class Path(Checked, Kind):
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
