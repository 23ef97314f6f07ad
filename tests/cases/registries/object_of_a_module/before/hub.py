class Router:
    def __init__(self):
        self.routes = []
        self.names = {}

    def add(self, route):
        self.routes.append(route)
        return route


router = Router()
tables = [[], []]
