"""Tasks that a decorator makes as objects of classes of their own, registered by dotted name. (R1, R10)"""

IMPORTS = ["queue_app", "m", "other"]
KEPT = {"queue_app.Task": "a removed class that is still held is listed among the subclasses of its base"}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "{name: task() for name, task in queue_app.app.tasks.items()}",
    "list(queue_app.app.tasks)",
    "m.add()",
    "m.add.retries",
    "m.add.name",
    "m.mul.delay()",
    "type(m.add).__name__",
    "[(at, t.name) for at, t in queue_app.app.schedule]",
]


def hold():
    import m
    import queue_app

    assert m.add() == "old add" and m.mul.delay() == "queued mul"
    return queue_app.app, queue_app.app.tasks


def check(held, update):
    import m
    import queue_app

    assert held[0] is queue_app.app and held[1] is queue_app.app.tasks
    assert queue_app.app.tasks["m.add"] is m.add
