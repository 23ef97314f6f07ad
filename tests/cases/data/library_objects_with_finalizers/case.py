"""A library's object that takes something down when it goes is replaced, not emptied: the new one works. (R5)"""

PROBES = [
    "m.Path(m.directory.name).is_dir()",
    "m.Path(m.directory.name).name[:3]",
    "m.pool.size",
]
KEPT = {"m.directory": "its name is another at every start"}
SKIP = {
    "late": "what a call made is no literal, so its base is unknown (R5)",
    "allocations": "the directory has another name in each attempt",
}


def hold():
    import m

    return m.pool


def check(held, update):
    import m

    assert held is m.pool
