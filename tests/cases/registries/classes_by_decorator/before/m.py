from hub import kind


@kind
class Wolf:
    def go(self):
        return "old wolf"
