problems = []


def marked(cls):
    cls.mark = cls.__name__
    return cls


@marked
class Problem(Exception):
    """What can go wrong."""

    __module__ = "pack"
    code = 2
    seen = {"start": 2}

    def text(self):
        return f"problem {self.code}"


class Tool:
    size = 2

    def use(self, times=2):
        return self.size * times


Tool.__module__ = "pack"
