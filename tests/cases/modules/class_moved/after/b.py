NAME = "b"


class Player:
    def go(self):
        return f"new {NAME}"
