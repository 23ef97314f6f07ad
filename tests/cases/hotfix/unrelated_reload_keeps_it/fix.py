import m


def hot():
    return "hot"


m.f = hot
m.LIMIT = 5
