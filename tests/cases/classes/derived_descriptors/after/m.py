class cached(property):
    """A property that keeps what it has computed."""

    def __init__(self, fget, fset=None, fdel=None, doc=None):
        super().__init__(fget, fset, fdel, doc)
        self.slot = "_" + fget.__name__
        self.hits = 0

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        self.hits += 1
        return super().__get__(instance, owner)


class helper(staticmethod):
    pass


class maker(classmethod):
    kind = "maker"


class Item:
    @cached
    def size(self, scale=2):
        """How large it is."""
        return scale

    @cached
    def name(self):
        return "name"

    @name.setter
    def name(self, value):
        self.given = value.upper()

    @cached
    def plain(self):
        return 1

    @property
    def special(self):
        return 1

    @helper
    def help(value=3):
        return value

    @maker
    def make(cls, value=4):
        return value
