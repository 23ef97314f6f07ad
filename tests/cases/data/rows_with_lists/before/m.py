from collections import namedtuple
from types import MappingProxyType

Row = namedtuple("Row", "a b")

rows = [Row(1, [2]), Row(3, 5)]
plain = [(1, ["x"]), (2, ["y"])]
proxy = MappingProxyType({"a": 5})
