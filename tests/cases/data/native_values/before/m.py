import datetime
import decimal
import functools
import pathlib
import re

PATTERN = re.compile("a")
SAME = re.compile("x")
PRICE = decimal.Decimal("1.10")
DAY = datetime.date(2020, 1, 2)
PLACE = pathlib.PurePosixPath("/a")
double = functools.partial(pow, 2)


def find(text):
    found = PATTERN.search(text)
    return found and found[0]
