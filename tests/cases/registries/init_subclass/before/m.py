from base import Plugin


class A(Plugin):
    def go(self):
        return "old a"


class B(Plugin):
    def go(self):
        return "b"
