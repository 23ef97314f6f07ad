import log


def f():
    return "old"


if __name__ == "__main__":
    log.calls.append("old main")
