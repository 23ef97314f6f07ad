from base import Readable, Scalar

INT = Scalar("int")
TABLE = {"str": Scalar("str")}


class Special(Scalar):
    pass


@Readable.register
class File:
    pass


def current():
    return INT
