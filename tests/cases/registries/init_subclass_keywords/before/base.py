class Plugin:
    by_name = {}
    ordered = []

    def __init_subclass__(cls, name=None, weight=0, **rest):
        super().__init_subclass__(**rest)
        cls.weight = weight
        cls.label = name or cls.__name__.lower()
        Plugin.by_name[cls.label] = cls
        Plugin.ordered.append((weight, cls))
