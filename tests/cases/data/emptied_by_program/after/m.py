todo = ["a", "b"]
done = ["z"]


def f():
    return 2
