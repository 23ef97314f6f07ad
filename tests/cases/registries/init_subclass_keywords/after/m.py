from base import Plugin


class A(Plugin, name="a", weight=5):
    def go(self):
        return "new a"


class B(Plugin, name="bee"):
    def go(self):
        return "new b"


class Deep(B, name="deep2"):
    def go(self):
        return super().go() + " deep"


class Added(Plugin):
    def go(self):
        return "added"
