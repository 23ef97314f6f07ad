"""The parts: {parts}."""

from table import PARTS


def listed(parts):
    return ", ".join(parts)


if __doc__:
    __doc__ = __doc__.format(parts=listed(PARTS))
