def attack():
    return "new"


def play():
    return attack()
