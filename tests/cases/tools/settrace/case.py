"""A trace function and a profile function in force see the new code's lines, and stay in force. (R18)"""

PROBES = ["m.f(1)"]


def hold():
    import sys

    import m

    lines, calls = [], []

    def tracer(frame, event, argument):
        if frame.f_code.co_filename != m.__file__:
            return None
        lines.append((frame.f_code.co_name, event, frame.f_lineno))
        return tracer

    def profiler(frame, event, argument):
        if event == "call" and frame.f_code.co_filename == m.__file__:
            calls.append(frame.f_code.co_name)

    sys.settrace(tracer)
    sys.setprofile(profiler)
    m.f(1)
    return lines, calls, tracer, profiler


def check(held, update):
    import sys

    import m

    lines, calls, tracer, profiler = held
    assert sys.gettrace() is tracer and sys.getprofile() is profiler
    lines.clear()
    calls.clear()
    m.f(1)
    sys.settrace(None)
    sys.setprofile(None)
    assert ("f", "line", 7) in lines and "f" in calls
