"""A statement that did not change is not run again to see whether its outside inputs have. (R10)"""

KEPT = {"m.MODE": "the environment has changed since"}
PROBES = ["m.f()"]


def hold():
    import os

    os.environ["MIDFLIGHT_CASE_MODE"] = "other"


def check(held, update):
    import m

    assert m.MODE == "none"
