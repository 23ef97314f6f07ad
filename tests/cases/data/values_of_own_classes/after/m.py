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


HTTP = made(Port, 8080, label="http")
SSH = made(Port, 22, label="secure shell")
PORTS = [HTTP, SSH, made(Port, 7, label="ECHO"), made(Port, 10, label="void")]
BY_NAME = {"http": HTTP, "ssh": SSH, "echo": made(Port, 7, label="ECHO")}
GREETING = made(Text, "hello", language="en-GB")
FAREWELL = made(Text, "goodbye", language="en")
ORIGIN = made(Point, (0, 0), name="zero")
CORNER = made(Point, (2, 2), name="corner")
RATIO = made(Ratio, 0.25)
MAGIC = made(Magic, b"\0", note="new")
