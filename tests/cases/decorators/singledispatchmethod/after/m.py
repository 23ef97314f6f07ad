from functools import singledispatchmethod


class C:
    @singledispatchmethod
    def show(self, x):
        return "default"

    @show.register
    def _(self, x: int):
        return "new int"

    @show.register
    def _(self, x: str):
        return "new str"
