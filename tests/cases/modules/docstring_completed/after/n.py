"""Counted: {count}."""

from table import PARTS

__doc__ = __doc__.format(count=len(PARTS))
USAGE = __doc__.upper()
