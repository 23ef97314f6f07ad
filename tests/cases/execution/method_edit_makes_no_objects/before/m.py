MADE = []


class Base:
    def name(self):
        return "old"


class Server(Base):
    def __init__(self):
        MADE.append(1)


server = Server()
