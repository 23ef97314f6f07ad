import datetime
import decimal
import functools
import operator
import pathlib
import re
import struct

PATTERN = re.compile("a")
SAME = re.compile("x")
PRICE = decimal.Decimal("1.10")
DAY = datetime.date(2020, 1, 2)
PLACE = pathlib.PurePosixPath("/a")
KEY = operator.itemgetter("a")
AT = operator.attrgetter("a.c")
SPLIT = operator.methodcaller("split", sep="a")
PART = slice(1, None)
FORM = struct.Struct("<1h")
double = functools.partial(pow, 2)


def find(text):
    found = PATTERN.search(text)
    return found and found[0]
