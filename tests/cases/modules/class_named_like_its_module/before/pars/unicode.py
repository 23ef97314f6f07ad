class letters:
    latin = "a-z"


def ranges(kind):
    return f"[{kind.latin}]"
