class Mark:
    def __init__(self, value):
        self.value = value


class Marks:
    special = Mark("old")


def mark(function):
    function.mark = Marks.special
    return function


def kind(function):
    return "marked" if getattr(function, "mark", None) is Marks.special else "plain"
