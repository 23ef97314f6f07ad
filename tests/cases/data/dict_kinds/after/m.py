from collections import Counter, OrderedDict, defaultdict

groups = defaultdict(list, {"a": [1, 2]})
ordered = OrderedDict([("y", 2), ("x", 1), ("z", 3)])
counts = Counter("aaaaab")


def use():
    return len(groups["a"]), counts["a"]
