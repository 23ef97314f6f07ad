HOOKS = []


def register(function):
    print(end="")
    HOOKS.append(function)
    return function
