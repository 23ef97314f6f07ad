import re

_ATX_TRIM = re.compile(r"\s+$")


def strip(text):
    return text.lstrip()


class Base:
    def __init__(self):
        self.methods = {name: getattr(self, "parse_" + name) for name in self.NAMES}

    def parse(self, text):
        for method in self.methods.values():
            text = method(text)
        return text


class Parser(Base):
    NAMES = ["atx"]

    def parse_atx(self, text):
        return "atx " + lead(_ATX_TRIM.sub("", text))
