from collections import namedtuple
from types import MappingProxyType

Row = namedtuple("Row", "a b")

rows = [Row(1, [2]), Row(3, 6)]
plain = [(1, ["x"]), (2, ["z"])]
proxy = MappingProxyType({"a": 6})
