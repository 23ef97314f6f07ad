from .a import X

VERSION = 1
