def step():
    return "new"


def run(action=step):
    return action()
