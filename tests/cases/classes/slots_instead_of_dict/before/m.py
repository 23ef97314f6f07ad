class P:
    kind = "p"

    def __init__(self, x):
        self.x = x


class Q(P):
    pass
