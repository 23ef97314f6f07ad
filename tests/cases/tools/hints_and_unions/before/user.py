from typing import List

import m

Boxes = List[m.Box]


def g(x: "m.Box", y: "Boxes"):
    return x
