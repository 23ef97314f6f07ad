from functools import total_ordering


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __gt__(self, o):
        return self.n < o.n
