class Base:
    def __init_subclass__(cls, tag=None, **options):
        super().__init_subclass__(**options)
        cls.tag = tag


def mark():
    return 1


class Meta(type):
    def __new__(metaclass, name, bases, members):
        members["mark"] = mark()
        return super().__new__(metaclass, name, bases, members)
