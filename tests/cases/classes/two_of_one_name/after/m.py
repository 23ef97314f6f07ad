import sys

if sys.version_info > (3,):

    class A:
        def f(self):
            return "then2"
else:

    class A:
        def f(self):
            return "else2"


class B:
    def f(self):
        return "B1n"


First = B


class B:
    def f(self):
        return "B2n"

    def g(self):
        return 1
