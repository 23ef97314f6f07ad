class New:
    pass


class C:
    a: "New"
    b: "str"

    def go(self) -> "New": ...


def f(x: "New") -> "list[New]": ...
