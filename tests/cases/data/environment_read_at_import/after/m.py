import os

MODE = os.environ.get("MIDFLIGHT_CASE_MODE", "none")


def f():
    return "new"
