A = 2
B = 2
TABLE = {"v": 2}


def check():
    return "same" if (A, B) in ((1, 1), (2, 2)) and TABLE["v"] in (1, 2) else f"torn {A} {B}"
