def also():
    return "also 2"


def work():
    return "work 2"


class C:
    def also(self):
        return "also 2"

    def work(self):
        return "work 2"

    @staticmethod
    def nested():
        return 2
