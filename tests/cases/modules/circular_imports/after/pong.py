import ping

LEVEL = 2


def back(n):
    return ["PONG", *ping.serve(n)]


class Pong:
    def partner(self):
        return ping.Ping.__name__, LEVEL
