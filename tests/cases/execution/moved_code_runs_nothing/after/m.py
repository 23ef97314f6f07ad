import log
from log import calls
import os.path
import os
import json


def note(what):
    log.calls.append(what)
    return what


WORD = "word"


def helper(value=WORD):
    return value


for name in ("c", "d", "b"):
    log.calls.append(name)
for name in ("a", "b"):
    note(name)
try:
    note(2)
    raise IndexError
except IndexError as error:
    note(str(error))
try:
    note(1)
    raise KeyError
except KeyError as error:
    note(str(error))
with open(__file__) as file:
    note("read")


class Two:
    size = 2
    note("class two")


LIMIT = 10


class One:
    size = LIMIT
    note("class one")


START = json.dumps({"a": LIMIT})
SECOND = note("second")
FIRST = note("first")
calls.append("end")
