seen = []


class Noisy:
    def __del__(self):
        seen.append((f(), LIMIT))


holder = (Noisy(),)
LIMIT = 1


def f():
    return "old"
