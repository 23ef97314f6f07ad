"""A table of functions inside an object of a library is part of that object, which stays or goes as a whole. (R5)"""

IMPORTS = ["m"]
ARGUMENTS = {"execute": "all"}
SKIP = {"identity": "all statements run on demand, and are reported"}
PROBES = ["m.scan('a=b')", "m.scan('word')", "m.scan('#x a=b')"]


def hold():
    import m

    return m.scan, m.handle_word


def check(held, update):
    import m

    scan, handle_word = held
    assert m.scan is scan and m.handle_word is handle_word
    assert scan("#x") == [("#", "x")]
