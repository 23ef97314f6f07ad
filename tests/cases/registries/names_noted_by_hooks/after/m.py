class Base:
    names = []
    classes = {}

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        Base.names.append(cls.__name__)
        Base.classes[cls.__name__] = cls


class Meta(type):
    names = set()

    def __new__(metaclass, name, bases, namespace):
        metaclass.names.add(name)
        return super().__new__(metaclass, name, bases, namespace)


class Root(metaclass=Meta):
    pass


class First(Base):
    pass


class Third(Base):
    pass


class Twig(Root):
    pass
