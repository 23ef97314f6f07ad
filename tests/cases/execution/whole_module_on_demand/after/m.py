import threading

RUNS = []


def work():
    RUNS.append(1)


for name in ("red", "green", "blue"):
    globals()["make_" + name] = name
if RUNS:
    print("loaded")
threading.Thread(target=work).start()


def f():
    return "new"
