class Base(Exception):
    def info(self):
        return "info"


class Err(Base):
    code = 2

    def __str__(self):
        return "S" + self.args[0]


class Sub(Err):
    def __init__(self, *a):
        super().__init__(*a)
        self.extra = 1


def gen():
    try:
        while True:
            yield 1
    except Err as e:
        yield ("caught", e.code, str(e))


def boom():
    raise Sub("y")
