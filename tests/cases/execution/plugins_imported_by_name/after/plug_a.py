NAME = "A"


def setup(app):
    app["a"] = 2
