from m import Child


class Own(Child):
    pass
