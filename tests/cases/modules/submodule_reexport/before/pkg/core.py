LIMIT = 1


def run():
    return "old"


class Thing:
    def go(self):
        return "old"
