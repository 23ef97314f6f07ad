class Meta(type):
    def describe(cls):
        return f"old {cls.__name__}"

    def __getitem__(cls, index):
        return "old", index


class Model(metaclass=Meta):
    table = "t1"

    def go(self):
        return "old"
