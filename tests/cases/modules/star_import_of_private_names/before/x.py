__all__ = ['_hidden', '_make']
_hidden = 4
_secret = 1


def _make(n):
    return n
