from hub import kind


@kind
class Wolf:
    legs = 4

    def go(self):
        return "new wolf"


@kind
class Bear:
    def go(self):
        return "bear"
