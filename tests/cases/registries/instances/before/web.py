class App:
    def __init__(self):
        self.views = {}
        self.before = []

    def route(self, path):
        def decorate(function):
            if path in self.views:
                raise ValueError(f"{path} is taken")
            self.views[path] = function
            return function

        return decorate

    def before_request(self, function):
        self.before.append(function)
        return function

    def call(self, path):
        return self.views[path]()
