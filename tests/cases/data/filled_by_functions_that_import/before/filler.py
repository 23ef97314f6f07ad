def total():
    import hub

    hub.total += 5


def named():
    from hub import names

    names.append("old")


def entered():
    from hub import enter as put

    put("old by call")


def counted():
    import hub as h

    h.counts["old"] = 1
    h.settings["depth"] += 1


def added():
    import hub

    hub.extra = [1]


total()
named()
entered()
counted()
added()
