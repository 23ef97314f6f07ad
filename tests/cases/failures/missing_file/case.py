"""A module whose file is gone is an error that names the file, and the module stays as it is. (R13, R21)"""

EXPECT = "StageError"
DELETED = ["m.py"]
FILE = "m.py"


def hold():
    import m

    return m.f


def check(held, error):
    assert held() == "old"
