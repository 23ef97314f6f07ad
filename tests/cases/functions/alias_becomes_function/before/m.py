def work():
    return "work 1"


also = work


class C:
    def work(self):
        return "work 1"

    also = work

    @staticmethod
    def nested():
        return 1
