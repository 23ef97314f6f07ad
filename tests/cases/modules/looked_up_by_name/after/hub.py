total = 20
names = ["hub"]
counts = {}
settings = {"depth": 1}


def enter(name):
    names.append(name)
