import sys
import textwrap


class Seen:
    def __init__(self, limit):
        self.limit = limit
        self.values = []

    def add(self, value):
        self.values.append(value)


class Stream:
    @staticmethod
    def displayhook(value):
        seen.add(value)
        return saved(value)


seen = Seen(1)
saved = sys.displayhook
sys.displayhook = Stream.displayhook


def fill(text, width=70):
    return saved_fill(text, width).upper()


saved_fill = textwrap.fill
textwrap.fill = fill
