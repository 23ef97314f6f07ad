from m import log


@log
def g(x):
    return x


class C:
    @log
    def h(self, x):
        return x
