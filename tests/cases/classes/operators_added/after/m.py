class Vec:
    def __init__(self, *xs):
        self.xs = list(xs)

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, index):
        return self.xs[index]

    def __add__(self, other):
        return Vec(*map(sum, zip(self.xs, other.xs)))

    def __iter__(self):
        return iter(self.xs)

    def __call__(self):
        return "called"

    def __contains__(self, x):
        return x in self.xs

    def __str__(self):
        return "vec"

    def __lt__(self, other):
        return False

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7

    def __bool__(self):
        return any(self.xs)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        return None


class Sub(Vec):
    pass
