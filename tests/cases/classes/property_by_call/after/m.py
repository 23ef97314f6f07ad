class P:
    _x = 1

    def get_x(self):
        return f"new {self._x}"

    def set_x(self, value):
        self._x = value

    x = property(get_x, set_x)
    y = property(lambda self: "new lambda")
    z = x
