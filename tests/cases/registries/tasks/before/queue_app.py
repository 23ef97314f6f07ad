import functools


class Task:
    app = None
    retries = 0

    def __call__(self, *args):
        return self.run(*args)

    def delay(self, *args):
        return f"queued {self.run(*args)}"


class App:
    def __init__(self):
        self.tasks = {}
        self.schedule = []

    def task(self, function=None, every=None, **options):
        if function is None:
            return functools.partial(self.task, every=every, **options)
        made = type(
            function.__name__,
            (Task,),
            {"app": self, "name": f"{function.__module__}.{function.__name__}", "run": staticmethod(function), "__doc__": function.__doc__, "__module__": function.__module__, **options},
        )()
        self.tasks[made.name] = made
        if every:
            self.schedule.append((every, made))
        return made


app = App()
