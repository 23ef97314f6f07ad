import m


class B(m.A):
    def f(self):
        return 1
