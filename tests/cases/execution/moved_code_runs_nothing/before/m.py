import json
import os
import os.path
import log
from log import calls


def note(what):
    log.calls.append(what)
    return what


for name in ("a", "b"):
    note(name)
for name in ("c", "d", "b"):
    log.calls.append(name)
try:
    note(1)
    raise KeyError
except KeyError as error:
    note(str(error))
try:
    note(2)
    raise IndexError
except IndexError as error:
    note(str(error))
FIRST = note("first")
SECOND = note("second")
LIMIT = 10
WORD = "word"


class One:
    size = LIMIT
    note("class one")


class Two:
    size = 2
    note("class two")


def helper(value=WORD):
    return value


with open(__file__) as file:
    note("read")
START = json.dumps({"a": LIMIT})
calls.append("end")
