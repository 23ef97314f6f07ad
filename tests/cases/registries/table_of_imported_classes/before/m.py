import tree
from tree import Function, leaf


class Parser:
    node_map = {"funcdef": tree.Function, "lambdef": tree.Lambda, "classdef": tree.Class}


NODES = {"funcdef": Function, "classdef": tree.Class}
LEAVES = [leaf, leaf]


def make(name):
    return Parser.node_map[name]()
