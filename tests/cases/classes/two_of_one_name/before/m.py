import sys

if sys.version_info > (3,):

    class A:
        def f(self):
            return "then"
else:

    class A:
        def f(self):
            return "else"


class B:
    def f(self):
        return "B1"


First = B


class B:
    def f(self):
        return "B2"
