import weakref

import core


@core.register
def kept():
    return "old"


@core.register
def gone():
    return "gone"


class Kept:
    def go(self):
        return "old go"

    def stop(self):
        return "stop"


class Gone:
    pass


core.labels[Kept] = "kept"
core.labels[Gone] = "gone"
thing = Kept()
core.methods.append(weakref.WeakMethod(thing.go))
