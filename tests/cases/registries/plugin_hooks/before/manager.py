import sys

hooks = {}
specs = []


class HookImpl:
    def __init__(self, plugin, name, function, first):
        self.plugin = plugin
        self.name = name
        self.function = function
        self.first = first


def hookimpl(first=False):
    def mark(function):
        function.hook_options = {"first": first}
        return function

    return mark


def register(plugin, name):
    specs.append(name)
    for attribute, value in list(vars(plugin).items()):
        options = getattr(value, "hook_options", None)
        if options is not None:
            impl = HookImpl(name, attribute, value, **options)
            entries = hooks.setdefault(attribute, [])
            entries.insert(0 if impl.first else len(entries), impl)


def register_module(name):
    register(sys.modules[name], name)


def call(name):
    return [impl.function() for impl in hooks.get(name, [])]
