def make():
    return [(lambda n: lambda x: (n, x))(n) for n in range(3)]
