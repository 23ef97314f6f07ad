import log


def f():
    return "new"


def run():
    log.calls.append(f"run {f()}")


run()
