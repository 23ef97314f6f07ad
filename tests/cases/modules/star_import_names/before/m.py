__all__ = ["gone", "unlisted"]
LISTED = 1


def gone():
    return "gone"


def unlisted():
    return "unlisted"
