class make:
    kind = "make"


def Thing():
    return "thing"
