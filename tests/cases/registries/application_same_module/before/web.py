class App:
    def __init__(self, name):
        self.name = name
        self.routes = {}
        self.hooks = []
        self.served = 0

    def route(self, path):
        def decorate(view):
            self.routes[path] = view
            return view

        return decorate

    def before(self, function):
        self.hooks.append(function)
        return function

    def call(self, path):
        return self.routes[path]()
