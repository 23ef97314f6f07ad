class Safe:
    __code = 2

    def open(self):
        return self.__helper()

    def __helper(self):
        return "new", self.__code

    def peek(self):
        __inner = "secret"
        return __inner
