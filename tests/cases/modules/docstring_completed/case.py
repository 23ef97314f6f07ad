"""A docstring that the module itself completes is completed anew from the text. (R2, R10)"""

MODULES = ["m", "n", "table"]
IMPORTS = ["m", "n", "table"]
SKIP = {"late": "without a recorded base, data keep what they have"}
PROBES = ["m.__doc__", "n.__doc__", "n.USAGE"]
