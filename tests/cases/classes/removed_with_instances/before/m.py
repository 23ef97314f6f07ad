class Ghost:
    def boo(self):
        return self.helper()

    def helper(self):
        return "boo"


def f():
    return 1
