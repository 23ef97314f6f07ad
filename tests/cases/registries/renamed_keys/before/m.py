import hub


class Table:
    entries = {"fixed": []}

    def __init__(self, key):
        self.key = key
        self.entries.setdefault(key, []).append(self)


@hub.register
class First:
    key = "x"


@hub.Plugin.register("kind")
class Second(hub.Plugin):
    key = "z"


only = Table("one")
other = Table("other")
