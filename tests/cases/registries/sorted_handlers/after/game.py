from bus import bus, on


@on("hit", -5)
def armor(damage):
    return "armor", damage


@on("hit")
def wound(damage):
    return "wound", damage


@on("quit")
def leave():
    return "leave"


def hit(damage):
    return bus.emit("hit", damage)
