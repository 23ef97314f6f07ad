LIMIT = 2
TABLE = {"a": 2}
EXTRA = 3


def f(x=1):
    return "new"


class C:
    def g(self, x=2):
        return "new"

raise RuntimeError("broken on purpose")
