N = 150_000
BY_NUMBER = {n: n for n in range(N)}
ROWS = [(n, n) for n in range(N)]
LIVE = {n: n for n in range(N)}
BOTH = list(range(N))
CELLS = set(range(N))
FACTOR = 1
