import log


def f():
    return "new"


if __name__ == "__main__":
    log.calls.append("new main")
    undefined_name
