class A:
    def g(self):
        return 1


class S(A):
    pass
