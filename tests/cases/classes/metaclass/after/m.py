class Meta(type):
    def describe(cls):
        return f"new {cls.__name__}"

    def __getitem__(cls, index):
        return "new", index


class Model(metaclass=Meta):
    table = "t2"

    def go(self):
        return "new"
