from base import Base, by_name


class A(Base):
    pass


@by_name("b")
class B:
    pass


class C(Base):
    pass


@by_name("d")
class D:
    pass
