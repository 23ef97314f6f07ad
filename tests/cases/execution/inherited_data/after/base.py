class Base:
    width = 2
    depth = 3
    names = ()


class Hooked:
    kinds = []

    def __init_subclass__(cls):
        Hooked.kinds.append(cls.__name__)
