from . import unicode
from .unicode import ranges


class Word:
    width = 2

    def __init__(self):
        self.pattern = ranges(unicode.letters) * self.width


class Name(Word):
    width = 3


known = [value for value in vars().values() if isinstance(value, type)]
