total = 10
names = ["hub"]
counts = {}
settings = {"depth": 1}


def enter(name):
    names.append(name)
