class A:
    pass


class B(A):
    pass


class C(B):
    def go(self):
        return "old"
