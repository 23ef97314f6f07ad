"""A module's docstring is that of the new source, also when it comes or goes. (R2)"""

MODULES = ["m", "n", "k"]
PROBES = ["m.__doc__", "n.__doc__", "k.__doc__"]
