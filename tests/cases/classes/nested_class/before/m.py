class Outer:
    class Inner:
        def go(self):
            return "old"

        class Deep:
            x = 1

    class Gone:
        pass
