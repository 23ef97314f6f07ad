class P:
    __slots__ = ()
