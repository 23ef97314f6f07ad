registry = {}


class Plugin:
    by_kind = {}

    @classmethod
    def register(cls, kind):
        def enter(plugin):
            cls.by_kind.setdefault(kind, []).append(plugin)
            return plugin

        return enter


def register(cls):
    registry.setdefault(cls.key, []).append(cls)
    return cls
