class C:
    a: "int"

    def go(self) -> "C": ...


def f(x: "C"): ...
