import m


class Sub(m.Base):
    pass


def go():
    return "old"
