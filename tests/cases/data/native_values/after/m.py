import datetime
import decimal
import functools
import operator
import pathlib
import re
import struct

PATTERN = re.compile("b")
SAME = re.compile("x")
PRICE = decimal.Decimal("1.20")
DAY = datetime.date(2021, 1, 2)
PLACE = pathlib.PurePosixPath("/b")
KEY = operator.itemgetter("b")
AT = operator.attrgetter("b.c")
SPLIT = operator.methodcaller("split", sep="b")
PART = slice(2, None)
FORM = struct.Struct("<2h")
double = functools.partial(pow, 3)


def find(text):
    found = PATTERN.search(text)
    return found and found[0]
