import re

_AXT_TRIM = re.compile(r"\s+$")


def lead(text):
    return text.lstrip()


class Base:
    def __init__(self):
        self.methods = {name: getattr(self, "parse_" + name) for name in self.NAMES}

    def parse(self, text):
        for method in self.methods.values():
            text = method(text)
        return text


class Parser(Base):
    NAMES = ["axt"]

    def parse_axt(self, text):
        return "axt " + lead(_AXT_TRIM.sub("", text))
