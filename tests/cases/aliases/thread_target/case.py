"""A thread made before the update and started after it runs the new target; so do a timer and an executor. (R1)"""


def hold():
    import threading
    from concurrent.futures import ThreadPoolExecutor

    import m

    out = []
    return out, threading.Thread(target=m.work, args=(out,)), threading.Timer(0, m.work, [out]), ThreadPoolExecutor(1), m.work


def check(held, update):
    out, thread, timer, executor, work = held
    for runner in (thread, timer):
        runner.start()
        runner.join(5)
    executor.submit(work, out).result(5)
    executor.shutdown()
    assert out == ["new"] * 3
