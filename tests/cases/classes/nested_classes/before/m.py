class A:
    class B:
        x = 1

        def f(self):
            return "old"

    class Gone:
        pass

    def mk(self):
        return self.B()
