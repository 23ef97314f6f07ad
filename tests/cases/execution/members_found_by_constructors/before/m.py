class Commands:
    def __init__(self):
        self.table = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("do_")}

    def do_look(self):
        return "look"


commands = Commands()
BASE = 1
DOUBLE = eval("BASE * 2")
