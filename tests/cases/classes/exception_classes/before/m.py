class Err(Exception):
    code = 1


class Sub(Err):
    pass


def gen():
    try:
        while True:
            yield 1
    except Err as e:
        yield ("caught", e.code, str(e))


def boom():
    raise Sub("x")
