class Application:
    def __init__(self):
        self.routes = {}
        self.started = False

    def route(self, path):
        def keep(function):
            self.routes[path] = function
            return function

        return keep


application = Application()
