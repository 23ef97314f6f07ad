from array import array
from collections import ChainMap, UserDict, UserList, UserString, deque, namedtuple
from dataclasses import dataclass, field
from types import MappingProxyType, SimpleNamespace


@dataclass
class Inner:
    x: int = 0
    tags: list = field(default_factory=list)


@dataclass
class Outer:
    p: Inner
    q: Inner


Row = namedtuple("Row", "a b")


class Tree(UserDict):
    pass


mapping = UserDict({"a": 6})
values = UserList([1, 6])
text = UserString("6")
chain = ChainMap({"a": 1}, {"b": 6})
tree = Tree({"a": 6})
numbers = array("i", [1, 6])
space = SimpleNamespace(a=6, b=[6])
proxy = MappingProxyType({"a": 6})
last = deque([1], maxlen=6)
nested = Outer(Inner(1, [1]), Inner(6))
rows = [Row(1, [2]), Row(3, 6)]
frozen = frozenset({1, 6})
span = range(6)
state = UserDict({"a": 1})
edges = ChainMap({"a": 1}, {})
