class GameError(Exception):
    code = 1


class NetError(GameError):
    code = 2



CODES = {c.code: c for c in GameError.__subclasses__()}


def names(c):
    return sorted([s.__name__ for s in c.__subclasses__()] + [n for s in c.__subclasses__() for n in names(s)])


ALL = names(GameError)


class Plug:
    @classmethod
    def every(cls):
        return [c.label for c in cls.__subclasses__()]


class First(Plug):
    label = "p1"


LABELS = Plug.every()
