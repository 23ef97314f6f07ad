import shared
class Tool:
    __module__='pack'
    paths = shared.PATHS
