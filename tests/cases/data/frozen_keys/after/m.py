from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    x: int
    y: int = 0


ONE = Size(4)
BIG = Size(200)
SIZES = [Size(7, 8), Size(2)]
BY_SIZE = {SIZES[0]: "small", SIZES[1]: "large", ONE: "one"}
SEEN = {(ONE, 1), (SIZES[0], 2)}
