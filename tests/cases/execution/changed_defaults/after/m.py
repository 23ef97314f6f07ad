BASE = 3


def times(factor):
    def decorate(function):
        def wrapper():
            return function() * factor

        return wrapper

    return decorate


def plain(x=BASE):
    return x


@times(BASE)
def decorated():
    return 10


class Server:
    limit = BASE

    def __init__(self, port=BASE):
        self.port = port
        self.most = self.limit

    def double(self, x=BASE):
        return x * 2


class Special(Server):
    def name(self):
        return "special"


FROM_PLAIN = plain()
FROM_DECORATED = decorated()
server = Server()
special = Special()
FROM_METHOD = server.double()


class Client:
    pass


Client.retries = 3
RETRIES = Client().retries


class Outer:
    class Inner:
        def __init__(self):
            self.value = 5

    def make(self):
        return self.Inner()


inner = Outer().make()
