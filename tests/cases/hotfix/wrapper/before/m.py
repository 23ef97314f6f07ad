def by_global(x):
    return "original", x


def by_cell(x):
    return "original", x


def by_default(x):
    return "original", x


def by_partial(x):
    return "original", x


def by_wraps(x):
    return "original", x


class C:
    def go(self):
        return "original go"
