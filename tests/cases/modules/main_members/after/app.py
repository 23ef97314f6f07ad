"""New words."""

import os


class Game:
    level = 2

    def added(self):
        return "added"
