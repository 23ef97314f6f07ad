class P:
    _x = 1

    def get_x(self):
        return f"old {self._x}"

    def set_x(self, value):
        self._x = value

    x = property(get_x, set_x)
    y = property(lambda self: "old lambda")
    z = x
