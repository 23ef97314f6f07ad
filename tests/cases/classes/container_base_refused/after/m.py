from collections import OrderedDict


class Inv(OrderedDict):
    def n(self):
        return 2
