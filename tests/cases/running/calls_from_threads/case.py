"""Threads that call a module all the time never see an error or a mixture of two versions. (R14)"""

from harness import world

PROBES = ["m.check()"]


def hold():
    import sys
    import threading

    import m

    sys.setswitchinterval(1e-5)
    stop, wrong = threading.Event(), []

    def work():
        while not stop.is_set():
            try:
                answer = m.check()
            except Exception as error:
                answer = repr(error)
            if answer != "same":
                wrong.append(answer)
                return

    threads = [threading.Thread(target=work, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    return stop, wrong, threads


def check(held, update):
    stop, wrong, threads = held
    for version in ["before", "after"] * 5:
        world.write(version)
        world.reload()
    stop.set()
    for thread in threads:
        thread.join(5)
    assert wrong == []
