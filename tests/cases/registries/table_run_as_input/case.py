"""A table that runs only for what looks into it keeps the functions that are decorated anew. (R5, R10)"""

MODULES = None
IMPORTS = ["util", "filters"]
SKIP = {"late": "without a recorded base, data keep what they have"}
PROBES = ["list(filters.FILTERS)", "filters.first.flag", "filters.VALUE"]


def hold():
    import filters

    return filters.FILTERS, filters.first, filters.third


def check(held, update):
    import filters

    table, first, third = held
    assert filters.FILTERS is table and table["first"] is first and table["third"] is third
