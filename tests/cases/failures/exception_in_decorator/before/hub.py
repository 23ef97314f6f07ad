names = []


def register(function):
    if function.__name__ in ("bad",):
        names.append("half done")
        raise ValueError("bad name")
    names.append(function.__name__)
    return function
