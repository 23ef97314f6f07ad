class Rule:
    def __init__(self, path, endpoint, methods):
        self.path = path
        self.endpoint = endpoint
        self.methods = set(methods)


class Map:
    def __init__(self):
        self.rules = []

    def add(self, rule):
        self.rules.append(rule)


class App:
    def __init__(self, name):
        self.name = name
        self.url_map = Map()
        self.view_functions = {}
        self.before_request_functions = []
        self.error_handlers = {}
        self.jinja_filters = {}

    def add_url_rule(self, path, endpoint=None, view=None, methods=("GET",)):
        endpoint = endpoint or view.__name__
        old = self.view_functions.get(endpoint)
        if old is not None and old is not view:
            raise AssertionError(f"{endpoint} is there already")
        self.url_map.add(Rule(path, endpoint, methods))
        self.view_functions[endpoint] = view

    def route(self, path, **options):
        def decorate(view):
            self.add_url_rule(path, options.pop("endpoint", None), view, **options)
            return view

        return decorate

    def before_request(self, function):
        self.before_request_functions.append(function)
        return function

    def errorhandler(self, code):
        def decorate(function):
            self.error_handlers[code] = function
            return function

        return decorate

    def template_filter(self, function):
        self.jinja_filters[function.__name__] = function
        return function

    def call(self, path):
        for rule in self.url_map.rules:
            if rule.path == path:
                return self.view_functions[rule.endpoint]()
        return self.error_handlers[404](path)
