def A():
    return "fn"


class g:
    def f(self):
        return 1


class K:
    x = 1


D = 5
