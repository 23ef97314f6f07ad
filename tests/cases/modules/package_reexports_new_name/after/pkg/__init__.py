from . import part
from .part import NEW, Added, added, run
