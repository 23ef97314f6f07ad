class Outer:
    class Inner:
        def go(self):
            return "new"

        class Deep:
            x = 2

    class Added:
        y = 3
