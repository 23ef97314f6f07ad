def listed():
    from hub import names

    names.append('a')


def counted():
    import hub

    hub.total += 5


def entered():
    from hub import enter

    enter('b')


listed()
counted()
entered()
