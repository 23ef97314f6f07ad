STEPS = [
    lambda x: x - 100,
    lambda x: x + 1,
    lambda x: x * 2,
]


def run(x):
    for step in STEPS:
        x = step(x)
    return x
