"""Tracebacks show the new lines and their text, in changed and in moved functions alike. (R18)"""

PROBES = ["trace(m.f)", "trace(m.g)", "trace(m.C().run)", "trace(lambda: m.make()())"]


def hold():
    import linecache

    import m

    linecache.getlines(m.__file__)
    return m.f, m.C().run, m.make()


def check(held, update):
    import traceback

    for call, text in zip(held, ['raise ValueError("new f")', 'raise ValueError("new run")', 'raise ValueError("new make")']):
        try:
            call()
        except ValueError as error:
            assert traceback.extract_tb(error.__traceback__)[-1].line == text
