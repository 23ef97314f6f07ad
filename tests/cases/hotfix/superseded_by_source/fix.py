import m


def hot():
    return "hot"


def hot_go(self):
    return "hot go"


m.f = hot
m.C.go = hot_go
