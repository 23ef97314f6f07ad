def make():
    return "made"


class Thing:
    kind = "thing"
