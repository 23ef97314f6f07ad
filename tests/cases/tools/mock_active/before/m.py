LIMIT = 1


def fetch():
    return "old"


def run():
    return fetch()


class C:
    def go(self):
        return "old go"


def other():
    return "old other"
