import bus


class Boss:
    def __init__(self):
        self.heard = 0
        bus.subscribers.append(self.roar)

    def roar(self):
        return "ROAR"


boss = Boss()
