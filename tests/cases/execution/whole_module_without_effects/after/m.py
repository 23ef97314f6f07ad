import re
from collections import namedtuple
from dataclasses import dataclass

for name in ("red", "green", "blue"):
    globals()["make_" + name] = name
word = re.compile(r"\w+")
Pair = namedtuple("Pair", "a b")


@dataclass
class Point:
    x: int = 1


def helper():
    return [Point() for _ in range(3)]


points = helper()

if __name__ == "__main__":
    print("started")
