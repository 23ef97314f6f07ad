from marks import collect, command


@collect
class Server:
    port = 80

    @command
    def start(self):
        return "started"

    @command
    def halt(self):
        return "halted"
