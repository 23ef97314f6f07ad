def named():
    from helper import C, k

    return k(), C


def whole():
    import helper as h

    return h.k(), h.Thing().value


class User:
    def __init__(self):
        from package import inner
        from package.inner import deep as renamed

        self.value = inner.deep(), renamed()


NAMED = named()
WHOLE = whole()
USER = User()
