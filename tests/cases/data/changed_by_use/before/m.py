class Node:
    def __init__(self):
        self.seen = []

    def note(self, key):
        self.seen.append(key)
        return key

    def __getitem__(self, key):
        return self.note(key)

    def __iter__(self):
        self.seen.append("iter")
        return iter((1, 2))

    @property
    def first(self):
        self.seen.append("first")
        return 1

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.got = name
        return name

    def __call__(self, key):
        self.called = key
        return key


class Quiet:
    def __init__(self):
        self.rows = {"a": 1}
        RUNS.append("Quiet")

    def __setitem__(self, key, value):
        self.rows[key] = value

    def __getitem__(self, key):
        return self.rows[key]

    @property
    def row(self):
        return self.rows["a"]

    @row.setter
    def row(self, value):
        self.rows["a"] = value


RUNS = []
quiet = Quiet()
quiet["b"] = RUNS.append("fill")


root = Node()
added = Node()
gone = Node()
other = Node()
inner = Node()
holder = Node()
holder.child = Node()


def look(key):
    return inner[key]


M = 1
G = gone["only before"]
O = [n for n in other]
I = look(1)
C = holder.child[1]
Q = quiet["a"]
