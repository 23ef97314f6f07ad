class Style:
    def __init__(self, width):
        self.width = width
        self.depth = 0


STYLES = {None: Style(10), True: Style(2), 2.5: Style(3), b"raw": Style(4), 7: Style(5), "name": Style(6), int: Style(7)}


def quiet():
    return Style.__name__
