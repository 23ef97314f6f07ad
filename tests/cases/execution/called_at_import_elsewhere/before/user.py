from tools import title

TABLE = {"a": title("a")}


class Player:
    title = title("player")


def f(x=title("x")):
    return x
