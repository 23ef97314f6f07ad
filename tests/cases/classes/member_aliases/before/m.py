class T:
    def __str__(self):
        return "old"

    __repr__ = __str__

    def a(self):
        return "old a"

    b = a
