def mark(cls):
    cls.marked = 1
    cls.more = lambda self: "old more"
    return cls
