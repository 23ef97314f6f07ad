todo = ["a", "b"]
done = []


def f():
    return 1
