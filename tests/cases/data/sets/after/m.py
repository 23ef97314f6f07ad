tags = {"a", "d"}
live = {"a", "b", "c"}
frozen = frozenset({"a", "z"})
