from base import Plugin


class A(Plugin):
    level = 2

    def go(self):
        return "new a"


class C(Plugin):
    def go(self):
        return "c"
