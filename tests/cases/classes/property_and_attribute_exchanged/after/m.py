class T:
    @property
    def a(self):
        return type(self).__name__

    b = 2
