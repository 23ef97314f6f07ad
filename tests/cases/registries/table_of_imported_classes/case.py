"""A table of classes that a module took from another one keeps them, whichever of their statements run again. (R2, R4)"""

MODULES = ["tree"]
IMPORTS = ["m"]
PROBES = ["[m.make(name).kind for name in m.Parser.node_map]", "[m.make(name).kind for name in m.NODES]", "m.LEAVES"]


def hold():
    import m

    return m.Parser.node_map, m.NODES, m.tree.Function


def check(held, update):
    import m

    node_map, nodes, function = held
    assert m.Parser.node_map is node_map and m.NODES is nodes and m.tree.Function is function
    assert node_map["funcdef"] is function and nodes["funcdef"] is function
