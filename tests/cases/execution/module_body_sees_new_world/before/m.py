import sys

LEVEL = 1


class Maker:
    def make(self):
        return f"old {LEVEL}"

    def go(self):
        return "old"


RESULT = Maker().make()
MADE = Maker()
KIND = Maker.__name__
FOUND = sys.modules[__name__].LEVEL
