class Constant:
    def __get__(self, instance, owner):
        return 2


class Holder:
    value = Constant()

    def __class_getitem__(cls, key):
        return key * 2


class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + other.x + 100)

    def __rmul__(self, factor):
        return factor * self.x + 1

    def __neg__(self):
        return 1 - self.x

    def __getitem__(self, key):
        return key * 2

    def __contains__(self, key):
        return False

    def __iter__(self):
        return iter([self.x * 7])

    def __enter__(self):
        return "inside"

    def __exit__(self, *error):
        return False

    def __str__(self):
        return "Vector"

    def __bool__(self):
        return False

    def __lt__(self, other):
        return self.x > other.x

    def __getattr__(self, name):
        return name.upper()

    def __call__(self, x):
        return x * 9


a = Vector(1)
b = Vector(2)
both = [b, a]
SUM = (a + b).x
SCALED = 3 * a
PART = a["k"]
HAS = 5 in a
LIST = [x for x in a]
(FIRST,) = a
with a as ENTERED:
    pass
TEXT = f"a {a}"
TRUTH = "yes" if a else "no"
SORTED = [v.x for v in sorted(both)]
MISSING = a.missing
CALLED = a(1)
NEGATED = -a
OF_INSTANCE = Holder().value
OF_CLASS = Holder.value
OF_TYPE = Holder[3]
