class Base:
    registry = []

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        Base.registry.append(cls)


def by_name(name):
    def keep(cls):
        NAMED[name] = cls
        return cls

    return keep


NAMED = {}
WATCHED = []


def watch(cls):
    WATCHED.append(cls)
