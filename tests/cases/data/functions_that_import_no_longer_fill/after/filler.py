def listed():

    pass


def counted():

    pass


def entered():

    pass


listed()
counted()
entered()
