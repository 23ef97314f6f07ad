TEXT = """a
c"""


def f():
    return "new"



def fail():
    raise ValueError
