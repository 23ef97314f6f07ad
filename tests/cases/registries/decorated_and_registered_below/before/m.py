import functools

import app


def listed(function):
    @functools.wraps(function)
    def wrapper(*args):
        return list(function(*args))

    return wrapper


@listed
def hit(x, power: int = 5):
    return "hit", x, power


@listed
def miss(x):
    return "miss", x


app.handle("hit")(hit)
app.handle("miss")(miss)
