NEW = 3


def run():
    return "new run"


def added():
    return "added"


class Added:
    def go(self):
        return added()
