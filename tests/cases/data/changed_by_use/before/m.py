class Node:
    def __init__(self):
        self.seen = []

    def note(self, key):
        self.seen.append(key)
        return self

    def __rshift__(self, key):
        return self.note(key)

    def __enter__(self):
        self.seen.append("entered")

    def __exit__(self, *error):
        pass

    def __call__(self, key):
        self.called = key
        return key


class Lazy:
    def __init__(self):
        self.rows = {}
        RUNS.append("Lazy")

    def __getitem__(self, key):
        return self.rows.setdefault(key, 1)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.asked = name
        return name

    @property
    def row(self):
        self.rows["row"] = 2
        return 2


RUNS = []
lazy = Lazy()
RUNS.append("fill")
root = Node()
added = Node()
gone = Node()
inner = Node()
holder = Node()
holder.child = Node()
entered = Node()


def look(key):
    return inner >> key


M = 1
gone >> "only before"
look(1)
holder.child >> 1
with entered:
    E = 1
Q = lazy["a"]
R = lazy.row
