import m


def read():
    return m.NAME, m.NOTHING, m.BIG, m.RAW, m.PAIR, m.NEGATIVE
