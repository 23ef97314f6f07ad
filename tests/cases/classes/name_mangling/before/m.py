class Safe:
    __code = 1

    def open(self):
        return self.__helper()

    def __helper(self):
        return "old", self.__code
