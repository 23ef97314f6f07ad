queue = ["first", "second", "third"]
names = ["a", "b", "c", "d"]
