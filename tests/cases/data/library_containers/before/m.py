from collections import Counter, OrderedDict, UserDict, defaultdict, deque

DD = defaultdict(list, {"a": [1]})
C = Counter("aab")


class UD(UserDict):
    def g(self):
        return 1


U = UD({"a": 1})


class DQ(deque):
    def g(self):
        return 1


Q = DQ([1, 2])


class DD2(defaultdict):
    def g(self):
        return 1


D2 = DD2(int, {"a": 1})


class OD2(OrderedDict):
    def g(self):
        return 1


O2 = OD2(a=1)
