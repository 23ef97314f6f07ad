import enum

K = 1


class Level(enum.IntEnum):
    LOW = 22
    HIGH = 10


class Kind(str, enum.Enum):
    A = "a"


class Flag(enum.Flag):
    X = 1
    Y = 2


NAMES = [level.name for level in Level][:K]
FIRST = list(Level)[K]


def pick(kinds, k):
    return list(kinds)[k]


PICKED = pick(Level, K), pick(Kind, 0)
MASK = Flag.X | Flag.Y, K
