class T:
    def a(self):
        return type(self).__name__

    def b(self):
        return type(self).__name__

    def c(self):
        return type(self).__name__

    @staticmethod
    def d():
        return "d"

    @staticmethod
    def e():
        return "e"

    @property
    def f(self):
        return 1
