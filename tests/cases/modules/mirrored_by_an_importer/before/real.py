class Base:
    home = __name__

    def value(self):
        return 1


def made():
    return Base().value()
