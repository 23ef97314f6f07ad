class Plugin:
    names = []
    seen = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Plugin.names.append(cls.__name__)
        Plugin.seen.append(cls)


class A(Plugin):
    pass


class B(Plugin):
    level = 2

    def go(self):
        return "new"
