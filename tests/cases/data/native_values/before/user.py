from m import PATTERN, SAME


def find(text):
    return bool(PATTERN.search(text))
