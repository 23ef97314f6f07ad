class Base:
    home = __name__

    def value(self):
        return 2


def added():
    return 0


def made():
    return Base().value()
