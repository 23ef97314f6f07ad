N = 60_000
BY_NUMBER = {n: n for n in range(N)}
LIVE = {n: n for n in range(N)}
BOTH = {n: n for n in range(N)}
FACTOR = 1
