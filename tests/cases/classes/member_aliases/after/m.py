class T:
    def __str__(self):
        return "new"

    __repr__ = __str__

    def a(self):
        return "new a"

    b = a
