problems = []


class Problem(Exception):
    """What can go wrong."""

    __module__ = "pack"
    code = 1
    seen = {"start": 1}


class Tool:
    size = 1

    def use(self):
        return self.size


Tool.__module__ = "pack"
