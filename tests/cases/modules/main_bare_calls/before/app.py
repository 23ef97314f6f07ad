import log


def f():
    return "old"


def run():
    log.calls.append(f"run {f()}")


run()
