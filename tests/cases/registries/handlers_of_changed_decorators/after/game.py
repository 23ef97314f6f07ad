from bus import emit, on


@on("hit")
def first(x):
    return x * 2


@on("die")
def second(x):
    return x + 1


@on("hit")
def fourth(x):
    return -x
