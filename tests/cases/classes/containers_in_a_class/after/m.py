class A:
    table = {"a": 1, "b": 3, "c": 4}
    items = [1, 2, 3, 4]
    tags = {"x", "y"}
