def f():
    return "new"


def g(self):
    return "new", type(self).__name__


class Boss:
    def roar(self):
        return "ROAR"
