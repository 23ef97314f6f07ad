from collections import ChainMap, Counter, OrderedDict, defaultdict, deque


class Stack(list):
    pass


class Settings(dict):
    pass


class Lost(Exception):
    pass


def make_counter():
    count = 0
    seen = []

    def tick():
        nonlocal count
        count += 1
        seen.append(count)
        return count

    return tick, lambda: (count, list(seen))


order = OrderedDict(a=1, b=2, c=3)
counts = Counter("ab")
groups = defaultdict(list, x=[1])
recent = deque([1, 2], maxlen=3)
chain = ChainMap({"a": 1}, {"b": 2})
stack = Stack([1, 2])
stack.top = 2
settings = Settings(a=1)
settings.name = "first"
error = Lost("one")
error.code = 1
raw = bytearray(b"ab")
tick, count = make_counter()
tick.calls = 0
