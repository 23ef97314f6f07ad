from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    x: int
    y: int = 0


ONE = Size(3)
BIG = Size(100)
SIZES = [Size(1), Size(2)]
BY_SIZE = {SIZES[0]: "small", SIZES[1]: "large", ONE: "one"}
SEEN = {(ONE, 1), (SIZES[0], 2)}
