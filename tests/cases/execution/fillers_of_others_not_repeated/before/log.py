import sys

lines = []


def connect():
    sys.stdout.write("")
    sys.audit("connected")
    return "socket"
