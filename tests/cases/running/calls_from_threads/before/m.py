A = 1
B = 1
TABLE = {"v": 1}


def check():
    return "same" if (A, B) in ((1, 1), (2, 2)) and TABLE["v"] in (1, 2) else f"torn {A} {B}"
