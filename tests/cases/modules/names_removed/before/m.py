import json
from os import path

LIMIT = 1
a = b = []
for i in range(2):
    a.append(i)


def f():
    return json, path


class C:
    pass


def stay():
    return "stayed"
