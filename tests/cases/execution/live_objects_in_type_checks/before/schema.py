from base import Argument, Union, read
from kinds import INT, TABLE, File, Special, current

DIRECT = Argument(INT)
IN_TABLE = Argument(TABLE["str"])
SUBCLASS = Argument(Special("sub"))
RETURNED = Union(current())
TEXT = read(File())
is_kind = isinstance
