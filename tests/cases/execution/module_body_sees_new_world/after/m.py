import sys

LEVEL = 2


def helper():
    return "helped"


class Maker:
    def make(self):
        return f"new {LEVEL} {helper()}"

    def go(self):
        return "new"


RESULT = Maker().make()
MADE = Maker()
KIND = Maker.__name__
FOUND = sys.modules[__name__].LEVEL
