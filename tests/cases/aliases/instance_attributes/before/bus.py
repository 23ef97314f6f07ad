class Plain:
    pass


class Slotted:
    __slots__ = ("callback",)


def _make():
    subscribers = []
    return subscribers.append, lambda: [call() for call in subscribers]


subscribe, publish = _make()
