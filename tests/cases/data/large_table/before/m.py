SCALE = 1
TABLE = {n: {"n": n, "scale": SCALE} for n in range(5000)}
SQUARES = [n * n for n in range(5000)]
LIVE = {"base": SCALE}
