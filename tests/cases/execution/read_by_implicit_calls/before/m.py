import collections
import functools
import itertools
import re

N = 2
ORDER = {"a": 1, "b": 2}


class Thing:
    def __add__(self, other):
        return N

    def __enter__(self):
        return N

    def __exit__(self, *error):
        pass

    def __format__(self, spec):
        return str(N)

    def __getattr__(self, name):
        return N

    def __iter__(self):
        return iter(range(N))

    def __len__(self):
        return N

    def __call__(self):
        return N


def get():
    return N


def call(function):
    return function()


def by_alias():
    alias = get
    return alias()


def by_table(key):
    return TABLE[key]()


def by_lambda():
    first = lambda: N
    return first(), (lambda: N)()


def by_key():
    rows = ["a", "b"]
    rows.sort(key=lambda row: ORDER[row])
    return rows, sorted(rows, key=lambda row: ORDER[row])


def by_nested():
    def rank(row):
        return ORDER[row]

    return min(["a", "b"], key=rank)


def by_libraries():
    made = collections.defaultdict(lambda: N)
    made["n"]
    return (
        dict(made),
        functools.reduce(lambda a, b: a + b + N, [1, 2]),
        re.sub("a", lambda match: str(N), "aba"),
        [key for key, _ in itertools.groupby([1, 2, 3], key=lambda value: value > N)],
    )


thing = Thing()
TABLE = {"get": get}
CALLS = [0]

SUM = thing + thing
TEXT = f"{thing}"
ANY = thing.anything
ITEMS = list(thing)
SIZE = len(thing)
CALLED = thing()
with thing as INSIDE:
    pass
ALIAS = by_alias()
GIVEN = call(get)
GIVEN_LAMBDA = call(lambda: N)
LOOKED_UP = by_table("get")
TABLE["key"] = by_key
RANKED = TABLE["key"]()
LOOP = [function() for function in [get]]
LAMBDA = by_lambda()
KEY = by_key()
KEY_HERE = sorted(["a", "b"], key=lambda row: ORDER[row])
NESTED = by_nested()
LIBRARIES = by_libraries()


class Ranks:
    rows = sorted(["a", "b"], key=lambda row: ORDER[row])


def count():
    CALLS[0] += 1
    return len([1, 2])


COUNTED = count()
