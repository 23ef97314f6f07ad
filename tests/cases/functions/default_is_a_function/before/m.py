def step():
    return "old"


def run(action=step):
    return action()
