import hub


class Table:
    entries = {"fixed": []}

    def __init__(self, key):
        self.key = key
        self.entries.setdefault(key, []).append(self)


@hub.register
class First:
    key = "y"


@hub.Plugin.register("kind")
class Second(hub.Plugin):
    key = "z"


only = Table("two")
other = Table("other")
