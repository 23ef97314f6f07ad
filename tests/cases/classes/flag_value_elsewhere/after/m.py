import enum
import re
import socket
from http import HTTPStatus


class C(enum.Flag):
    A = 1
    B = 2
    D = 4


class F(enum.IntFlag):
    A = 1
    B = 2
    D = 4


X = C.A | C.D
Y = F.A | F.D
LIST = [C.A | C.D, F.B]
FLAGS = re.VERBOSE
MORE = re.VERBOSE
FAMILY = socket.AF_INET6
STATUS = HTTPStatus.NOT_FOUND


class K:
    flags = re.VERBOSE
    both = C.A | C.D


def f(x=re.VERBOSE, y=C.A | C.D):
    return x, y
