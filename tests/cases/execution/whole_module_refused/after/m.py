import threading

RUNS = []


def work():
    RUNS.append(1)


for name in ("red", "green", "blue"):
    exec(f"make_{name} = {name!r}")
if RUNS:
    print("loaded")
threading.Thread(target=work).start()


def f():
    return "new"
