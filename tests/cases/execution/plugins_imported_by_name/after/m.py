import importlib

APP = {}
for name in ("plug_a",):
    importlib.import_module(name).setup(APP)

extra = importlib.import_module("extra")
DOUBLE = extra.LIMIT * 2
same = __import__("extra")
TRIPLE = same.LIMIT * 3


def load(names):
    return sorted(importlib.import_module(name).NAME for name in names)


NAMES = load(["plug_a"])
