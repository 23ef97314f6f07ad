api = {}
chains = []


def endpoint(version, *methods):
    def decorate(function):
        for method in methods:
            api.setdefault(version, {}).setdefault(method, set()).add(function)
        return function

    return decorate


def chain(*functions):
    chains.append(list(functions))
