def f():
    return "old"


def g(self):
    return "old", type(self).__name__


class Boss:
    def roar(self):
        return "meow"
