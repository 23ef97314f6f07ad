import weakref

functions = weakref.WeakSet()
labels = weakref.WeakKeyDictionary()
by_name = weakref.WeakValueDictionary()
methods = []
plain = []


def register(thing):
    functions.add(thing)
    by_name[thing.__name__] = thing
    plain.append(weakref.ref(thing))
    return thing
