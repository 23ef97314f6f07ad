seen = []


class Noisy:
    def __del__(self):
        seen.append((f(), LIMIT))


holder = None
LIMIT = 2


def f():
    return "new"
