from core import Left, Right


class Thing(Left):
    pass


class Late(Right):
    pass
