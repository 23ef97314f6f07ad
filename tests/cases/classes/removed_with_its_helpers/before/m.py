class A:
    x = 1

    def f(self):
        return helper() + self.x


def helper():
    return 1


class B(A):
    pass
