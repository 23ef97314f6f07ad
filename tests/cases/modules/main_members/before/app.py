"""Old words."""

import json


class Game:
    level = 1


class Gone:
    pass


def gone():
    return json
