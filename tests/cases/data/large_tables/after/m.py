N = 60_000
BY_NUMBER = {n: -n if n == 7 else n for n in range(N)}
LIVE = {n: n for n in range(N)}
BOTH = {n: n for n in range(1, N)}
FACTOR = 2
