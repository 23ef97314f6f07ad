class A:
    table = {"a": 1, "b": 2}
    items = [1, 2, 3]
    tags = {"x"}
