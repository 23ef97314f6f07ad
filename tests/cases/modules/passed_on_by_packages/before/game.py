import package
from package import *
from package import renamed as again

HIDDEN = package._hidden() + 1
SHOWN = shown()
DEEP = package.deep.inner(), package.renamed(), again()


def play():
    return package.renamed(), package.deep.inner(), shown()


PLAYED = play()
