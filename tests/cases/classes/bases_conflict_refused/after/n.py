import m


class S(m.X, m.A):
    pass
