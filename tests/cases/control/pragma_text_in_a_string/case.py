"""Text that looks like a pragma, inside a string, is none. (R8)"""

PROBES = ["m.word", "m.text"]


def check(held, update):
    import m

    assert m.word == "# midflight: keep 2" and "keep" in m.text
