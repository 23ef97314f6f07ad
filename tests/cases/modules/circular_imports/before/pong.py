import ping


def back(n):
    return ["pong", *ping.serve(n - 1)] if n >= 0 else []


class Pong:
    def partner(self):
        return ping.Ping.__name__
