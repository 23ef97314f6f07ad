LIMIT = 9


def helper():
    return "helped"


class Base:
    def added(self):
        return "added"
