SCALE = 2
TABLE = {n: {"n": n, "scale": SCALE} for n in range(5001)}
SQUARES = [n * n for n in range(4000)]
LIVE = {"base": SCALE}
