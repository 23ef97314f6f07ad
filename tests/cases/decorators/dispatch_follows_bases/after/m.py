from core import Left, Right


class Thing(Right):
    def __len__(self):
        return 0


class Late(Left):
    pass
