import weakref

seen = []
watched = []
gone = []


def forget(reference):
    gone.append(reference)
    watched.remove(reference)


class Service:
    def __init__(self, name):
        self.name = name
        seen.append(weakref.ref(self))
        watched.append(weakref.ref(self, forget))
