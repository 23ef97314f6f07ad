class New:
    def go(self):
        return helper()

    def me(self):
        return __class__


class Child(New):
    def go(self):
        return "child of " + super().go()


def helper():
    return "helped"


def make():
    return New()
