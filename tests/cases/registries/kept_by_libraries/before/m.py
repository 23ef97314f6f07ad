import json
import logging
import sys

SIZE = 1


class Finder:
    def __init__(self, size):
        self.size = size

    def find_spec(self, name, path, target=None):
        return None


class Filter(logging.Filter):
    def __init__(self, size):
        super().__init__()
        self.size = size


def report(kind, value, traceback):
    return SIZE


FINDER = Finder(SIZE)
sys.meta_path.append(FINDER)
sys.meta_path.append(Finder(100))
FILTER = Filter(SIZE)
logging.getLogger("library").addFilter(FILTER)
sys.excepthook = report
json.FINDERS = {"finder": FINDER, "class": Finder, "function": report}
