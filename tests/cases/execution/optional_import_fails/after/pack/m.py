def pick(kind=None):
    try:
        from .extra import FAST
    except ImportError:
        return False
    return FAST


CHOICE = pick()
