class A:
    def __class_getitem__(cls, k):
        return (k, cls.__name__, "new")

    def __init_subclass__(cls, **kw):
        cls.tag = "t"


class B(A):
    pass
