class A:
    class B:
        x = 2

        def f(self):
            return "new"

        def g(self):
            return super().__repr__() and "g"

    class New:
        def f(self):
            return "N"

    def mk(self):
        return self.New()
