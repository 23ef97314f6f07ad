import functools

import m

original = m.by_global


def new_by_global(x):
    return ["wrapped", original(x)]


def make(function):
    def new_by_cell(x):
        return ["wrapped", function(x)]

    return new_by_cell


def new_by_default(x, function=m.by_default):
    return ["wrapped", function(x)]


partial = functools.partial(m.by_partial)


def new_by_partial(x):
    return ["wrapped", partial(x)]


@functools.wraps(m.by_wraps)
def new_by_wraps(x):
    return ["wrapped", new_by_wraps.__wrapped__(x)]


old_go = m.C.go


def new_go(self):
    return ["wrapped", old_go(self)]


m.by_global = new_by_global
m.by_cell = make(m.by_cell)
m.by_default = new_by_default
m.by_partial = new_by_partial
m.by_wraps = new_by_wraps
m.C.go = new_go
