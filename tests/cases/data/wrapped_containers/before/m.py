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


mapping = UserDict({"a": 5})
values = UserList([1, 5])
text = UserString("5")
chain = ChainMap({"a": 1}, {"b": 5})
tree = Tree({"a": 5})
numbers = array("i", [1, 5])
space = SimpleNamespace(a=5, b=[5])
proxy = MappingProxyType({"a": 5})
last = deque([1], maxlen=5)
nested = Outer(Inner(1, [1]), Inner(5))
rows = [Row(1, [2]), Row(3, 5)]
frozen = frozenset({1, 5})
span = range(5)
state = UserDict({"a": 1})
edges = ChainMap({"a": 1}, {})
