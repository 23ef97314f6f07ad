def made(cls, value, **attributes):
    instance = cls(value)
    vars(instance).update(attributes)
    return instance


class Port(int):
    pass


class Text(str):
    pass


class Point(tuple):
    pass


class Ratio(float):
    pass


class Magic(bytes):
    pass


def shown(port):
    return int(port), port.label


HTTP = made(Port, 80, label="http")
SSH = made(Port, 22, label="ssh")
PORTS = [HTTP, SSH, made(Port, 7, label="echo"), made(Port, 9, label="discard")]
BY_NAME = {"http": HTTP, "ssh": SSH, "echo": made(Port, 7, label="echo")}
GREETING = made(Text, "hello", language="en")
FAREWELL = made(Text, "bye", language="en")
ORIGIN = made(Point, (0, 0), name="origin")
CORNER = made(Point, (1, 1), name="corner")
RATIO = made(Ratio, 0.5)
MAGIC = made(Magic, b"\0", note="old")
