LIMIT = 1


def fetch():
    return "new"


def run():
    return fetch()


class C:
    def go(self):
        return "new go"


def other():
    return "new other"
