"""A frozen object that a hash table knows is a value: what has changed is another one, found by its new hash. (R5, R6)"""

PROBES = [
    "m.BY_SIZE[m.Size(7, 8)], m.BY_SIZE[m.Size(2)], m.BY_SIZE[m.Size(4)], m.BY_SIZE[m.ONE], m.BY_SIZE[m.SIZES[0]]",
    "(m.Size(4), 1) in m.SEEN, (m.SIZES[0], 2) in m.SEEN, m.Size(3) in m.BY_SIZE",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}
REBOUND = {"m.ONE": "it is a key, and its hash is another one"}


def hold():
    import m

    return m.ONE, {m.ONE: "of the program"}, m.BY_SIZE, m.SIZES, m.BIG


def check(held, update):
    import m

    one, table, by_size, sizes, big = held
    assert table[one] == table[m.Size(3)] == "of the program"
    assert by_size is m.BY_SIZE and sizes is m.SIZES
    assert big is m.BIG and big.x == 200
