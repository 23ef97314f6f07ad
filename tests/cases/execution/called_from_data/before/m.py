import dataclasses
import functools
import re


def f(x):
    return x + 1


def add(a, b):
    return a + b


def apply(function, x):
    return function(x)


def start(function, what):
    STARTED.append(what)


def wrap(function):
    @functools.wraps(function)
    def wrapper(x):
        return 1, function(x)

    return wrapper


@wrap
def wrapped(x):
    return x


def parts():
    return [1]


@dataclasses.dataclass
class Filled:
    parts: list = dataclasses.field(default_factory=parts)


class Quiet:
    def __repr__(self):
        return "quiet"

    def __len__(self):
        return 1


STARTED = []
quiet = Quiet()
table = {"f": f}
ports = {"http": 80}
start(f, "once")
if ports["http"] + len("x") > 5:
    start(table["f"], "twice")
g = functools.partial(add, 10)
MAPPED = list(map(f, [1, 2]))
FROM_TABLE = table["f"](1)
FROM_PARTIAL = g(5)
BY_KEY = sorted([1, 2, 3], key=f)
REDUCED = functools.reduce(add, [1, 2, 3])
IN_LOOP = []
for function in table.values():
    IN_LOOP.append(function(3))
APPLIED = apply(f, 4)
WRAPPED = wrapped(1)
FILLED = Filled().parts
SORTED = sorted([3, 1, 2], key=lambda x: +x)
PRODUCT = functools.reduce(lambda a, b: a + b, [3, 4])
AT_ONCE = (lambda: 1)()
REPLACED = re.sub("a", lambda match: match[0] * 1, "banana")


def now(function):
    return function()


@now
def MADE():
    return [1]


class Base:
    pass


class First(Base):
    pass


NAMES = sorted(cls.__name__ for cls in Base.__subclasses__())
