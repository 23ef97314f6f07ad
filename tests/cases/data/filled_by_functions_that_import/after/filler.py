def total():
    import hub

    hub.total += 6


def named():
    from hub import names

    names.append("new")


def entered():
    from hub import enter as put

    put("new by call")


def counted():
    import hub as h

    h.counts["new"] = 1
    h.settings["depth"] += 2


def added():
    import hub

    hub.extra = [2]


total()
named()
entered()
counted()
added()
