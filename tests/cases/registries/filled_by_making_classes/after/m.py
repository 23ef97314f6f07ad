TAGS = {}


class Base:
    def __init_subclass__(cls, tag=None):
        TAGS[tag] = cls


class X(Base, tag="xx"):
    pass


class Z(Base, tag="z"):
    pass


class Meta(type):
    table = {}

    def __new__(meta, name, bases, members):
        made = super().__new__(meta, name, bases, members)
        Meta.table[name.lower()] = made
        return made


class A(metaclass=Meta):
    pass


class C(A):
    pass
