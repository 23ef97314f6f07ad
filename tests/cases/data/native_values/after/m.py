import datetime
import decimal
import functools
import pathlib
import re

PATTERN = re.compile("b")
SAME = re.compile("x")
PRICE = decimal.Decimal("1.20")
DAY = datetime.date(2021, 1, 2)
PLACE = pathlib.PurePosixPath("/b")
double = functools.partial(pow, 3)


def find(text):
    found = PATTERN.search(text)
    return found and found[0]
