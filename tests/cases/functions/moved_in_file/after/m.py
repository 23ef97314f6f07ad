"""Some words."""

# more words


LIMIT = 3


def f():
    raise ValueError("here")


class C:
    def run(self):
        return lambda: 1
