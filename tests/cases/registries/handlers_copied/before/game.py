from bus import emit, on


@on("hit")
def first(x):
    return x


@on("hit")
def second(x):
    return x + 1


@on("hit")
def third(x):
    return x + 2
