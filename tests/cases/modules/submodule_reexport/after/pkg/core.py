LIMIT = 2


def run():
    return "new"


class Thing:
    def go(self):
        return "new"
