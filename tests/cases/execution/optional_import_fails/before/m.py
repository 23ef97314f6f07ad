def pick():
    try:
        from extra import FAST
    except ImportError:
        return False
    return FAST


CHOICE = pick()
