class Base:
    width = 1
    names = ()


class Hooked:
    kinds = []

    def __init_subclass__(cls):
        Hooked.kinds.append(cls.__name__)
