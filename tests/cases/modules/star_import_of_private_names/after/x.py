__all__ = ['_hidden', '_make']
_hidden = 6
_secret = 2


def _make(n):
    return n * 10
