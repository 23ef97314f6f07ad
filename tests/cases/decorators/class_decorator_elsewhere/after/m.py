import tools


@tools.mark
class C:
    def go(self):
        return "go"
