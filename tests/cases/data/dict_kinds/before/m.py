from collections import Counter, OrderedDict, defaultdict

groups = defaultdict(list, {"a": [1]})
ordered = OrderedDict([("x", 1), ("y", 2)])
counts = Counter("aab")


def use():
    return len(groups["a"]), counts["a"]
