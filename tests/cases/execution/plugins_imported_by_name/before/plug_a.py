NAME = "a"


def setup(app):
    app["a"] = 1
