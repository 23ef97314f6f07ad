class D:
    def __init__(self, n):
        self.n = n

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner

    def __get__(self, obj, typ=None):
        return (self.name, self.n, self.owner.__name__)


class A:
    a = D(10)
    c = D(2)
