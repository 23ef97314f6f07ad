# A comment.
def h():
    # Another one.
    return "h"


def fail():
    raise ValueError  # and one more
