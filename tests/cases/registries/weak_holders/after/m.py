import weakref

import core


@core.register
def kept():
    return "new"


@core.register
def added():
    return "added"


class Kept:
    def go(self):
        return "new go"

    def stop(self):
        return "new stop"


class Added:
    pass


core.labels[Kept] = "kept 2"
core.labels[Added] = "added"
thing = Kept()
core.methods.append(weakref.WeakMethod(thing.stop))
