"""One missing file keeps all modules of the update as they are. (R13)"""

MODULES = ["a", "b"]
EXPECT = "StageError"
DELETED = ["b.py"]
FILE = "b.py"


def check(held, error):
    import a

    assert a.f() == "old"
