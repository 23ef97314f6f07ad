__all__ = ["added", "LISTED"]
LISTED = 1


def added():
    return "added"


def unlisted():
    return "unlisted"
