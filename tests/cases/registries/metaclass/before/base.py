class Meta(type):
    models = {}

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        Meta.models[name] = cls


class Base(metaclass=Meta):
    def go(self):
        return "base"
