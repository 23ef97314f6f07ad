def make():
    def read():
        return "new", value

    yield read
    value = "value"
    yield


def run():
    steps = make()
    read = next(steps)
    next(steps)
    return read()
