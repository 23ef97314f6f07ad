def make():
    return [(lambda n: lambda x: ("new", n, x))(n) for n in range(3)]
