from functools import partial

LOG = ["start"]


class Manager:
    def save(self, item):
        LOG.append(item)

    @classmethod
    def put(cls, item):
        LOG.append(item)


class Entered:
    def __init__(self, item):
        LOG.append(item)


def store(item):
    LOG.append(item)


def maker():
    def inner(item):
        LOG.append(item)

    return store, inner


save = Manager().save
save(1)
put = Manager.put
put(2)
other = store
other(3)
later = partial(partial(store), 4)
later()
add = lambda item: LOG.append(item)  # noqa: E731
add(5)
for each in (store,):
    each(6)
given, inner = maker()
given(7)
inner(8)
Alias = Entered
Alias(9)
EFFECTS = []
act = lambda: EFFECTS.append("once")  # noqa: E731
act()
