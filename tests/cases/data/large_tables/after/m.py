N = 150_000
BY_NUMBER = {n: -n if n == 7 else n for n in range(N)}
ROWS = [(n, n) for n in range(N)] + [(0, 0)]
LIVE = {n: n for n in range(N)}
BOTH = list(range(N)) + [2]
CELLS = set(range(1, N))
FACTOR = 2
