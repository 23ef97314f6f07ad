class Base:
    registry = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append(cls)


class A(Base):
    name = "a"


class B(Base):
    name = "b"


NAMES = [c.name for c in Base.registry]
BY_NAME = {c.name: c for c in Base.registry}


class Meta(type):
    made = {}

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.made[name] = cls
        return cls


class C(metaclass=Meta):
    name = "b"


def made():
    return [c.name for c in Meta.made.values()]


MADE = made()
