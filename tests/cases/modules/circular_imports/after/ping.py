import pong

END = ["END"]


def serve(n):
    return ["PING", *pong.back(n - 1)] if n > 0 else END


class Ping:
    def partner(self):
        return pong.Pong.__name__, pong.LEVEL
