class NodeType(type):
    def __new__(mcs, name, bases, namespace):
        namespace["fields"] = [*getattr(bases[0] if bases else object, "fields", ()), name]
        return type.__new__(mcs, name, bases, namespace)


class Node(metaclass=NodeType):
    pass


class Expression(Node):
    pass


class Leaf(Expression):
    limit = 2


def make():
    try:
        return NodeType("Late", (Node,), {})
    except TypeError as error:
        return str(error)


def _refuse(*arguments):
    raise TypeError("no custom nodes")


NodeType.__new__ = staticmethod(_refuse)
del _refuse
