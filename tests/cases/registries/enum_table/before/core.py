from kinds import Kind

handlers = {}
by_type = {}
by_pair = {}


def handles(kind):
    def decorate(function):
        handlers[kind] = function
        by_pair[kind.name, kind.value] = function
        return function

    return decorate


def converts(*types):
    def decorate(function):
        for t in types:
            by_type[t] = function
        return function

    return decorate
