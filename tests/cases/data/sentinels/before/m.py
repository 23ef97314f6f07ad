MISSING = object()


class Empty:
    __slots__ = ()
    kind = "old"


EMPTY = Empty()


class Box:
    marker = object()

    def get(self, default=marker, word="old"):
        return f"{word} none" if default is self.marker else default


def find(table, default=MISSING, *, word="old"):
    value = table.get("key", default)
    return f"{word} none" if value is MISSING else value


def pick(default=EMPTY, word="old"):
    return default
