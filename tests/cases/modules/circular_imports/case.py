"""Two modules that import each other are updated together. (R2)"""

MODULES = ["ping", "pong"]
PROBES = ["ping.serve(2)", "pong.back(1)", "ping.Ping().partner()", "pong.Pong().partner()"]


def hold():
    import ping
    import pong

    return ping.serve, pong.back


def check(held, update):
    serve, back = held
    assert serve(1) == ["PING", "PONG", "END"] and back(0) == ["PONG", "END"]
