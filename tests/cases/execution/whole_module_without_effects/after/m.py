import re
from collections import namedtuple
from dataclasses import dataclass

for name in ("red", "green", "blue"):
    exec(f"make_{name} = {name!r}")
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
