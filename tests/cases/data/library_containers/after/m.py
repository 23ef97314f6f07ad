from collections import Counter, OrderedDict, UserDict, defaultdict, deque

DD = defaultdict(set, {"a": [1], "b": [2]})
C = Counter("aabb")


class UD(UserDict):
    def g(self):
        return 2


U = UD({"a": 1, "b": 2})


class DQ(deque):
    def g(self):
        return 2


Q = DQ([1, 2, 3])


class DD2(defaultdict):
    def g(self):
        return 2


D2 = DD2(int, {"a": 1, "b": 2})


class OD2(OrderedDict):
    def g(self):
        return 2


O2 = OD2(a=1, b=2)
