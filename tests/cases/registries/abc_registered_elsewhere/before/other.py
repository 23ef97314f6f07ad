import core


@core.Shape.register
class Blob:
    pass
