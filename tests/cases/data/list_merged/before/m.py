queue = ["first", "second"]
names = ["a", "b", "c"]
