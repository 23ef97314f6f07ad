class Commands:
    def __init__(self):
        self.table = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("do_")}

    def do_look(self):
        return "look again"

    def do_say(self):
        return "say"


commands = Commands()
BASE = 3
DOUBLE = eval("BASE * 2")
