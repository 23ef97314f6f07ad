import base

table = {"own": base.first}
notes = ["own"]


class Symbol:
    symbols = {}

    def __new__(cls, name):
        made = super().__new__(cls)
        cls.symbols[name] = made
        return made


def note(value):
    notes.append(value)
