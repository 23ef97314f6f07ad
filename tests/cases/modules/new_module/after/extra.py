VALUE = 3


def name():
    return "extra"


class Extra:
    def go(self):
        return name(), VALUE
