class X:
    pass


class A:
    pass
