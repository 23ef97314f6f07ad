from marks import collect, command


@collect
class Server:
    @command
    def start(self):
        return "started"

    @command
    def stop(self):
        return "stopped"
