from . import unicode
from .unicode import ranges


class Word:
    width = 1

    def __init__(self):
        self.pattern = ranges(unicode.letters) * self.width


known = [value for value in vars().values() if isinstance(value, type)]
