tags = {"a", "b"}
live = {"a", "b", "gone"}
frozen = frozenset({"a"})
