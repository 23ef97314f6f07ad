from .a import X

VERSION = 2
