from base import Plugin


class A(Plugin, name="a", weight=1):
    def go(self):
        return "old a"


class B(Plugin, name="b"):
    def go(self):
        return "b"


class Deep(B, name="deep"):
    def go(self):
        return super().go() + " deep"


class Gone(Plugin, name="gone"):
    def go(self):
        return "gone"
