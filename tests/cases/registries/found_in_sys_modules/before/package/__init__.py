import sys
from collections import defaultdict

__all__ = ["registry"]


class Registry:
    def __init__(self):
        self.by_name = {}
        self.by_feature = defaultdict(list)
        self.builders = []

    def register(self, builder):
        self.by_name[builder.NAME] = builder
        for feature in builder.features:
            self.by_feature[feature].insert(0, builder)
        self.builders.insert(0, builder)


registry = Registry()


class Builder:
    NAME = "none"
    features = []


def register_from(module):
    this = sys.modules["package"]
    for name in module.__all__:
        value = getattr(module, name)
        if issubclass(value, Builder):
            setattr(this, name, value)
            this.__all__.append(name)
            this.registry.register(value)


from . import m

register_from(m)
