"""A class loses its metaclass, and its subclasses lose it, too. (R1, R2)"""

PROBES = ["type(m.A)", "type(m.S)", 'hasattr(m.A, "hello")']


def hold():
    import m

    return m.A(), m.S()
