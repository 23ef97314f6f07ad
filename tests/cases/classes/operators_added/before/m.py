class Vec:
    def __init__(self, *xs):
        self.xs = list(xs)


class Sub(Vec):
    pass
