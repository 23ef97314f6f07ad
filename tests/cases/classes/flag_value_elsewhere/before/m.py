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


X = C.A | C.B
Y = F.A | F.B
LIST = [C.A | C.B, F.A]
FLAGS = re.DOTALL
MORE = re.DOTALL | re.VERBOSE
FAMILY = socket.AF_INET
STATUS = HTTPStatus.OK


class K:
    flags = re.DOTALL
    both = C.A | C.B


def f(x=re.DOTALL, y=C.A | C.B):
    return x, y
