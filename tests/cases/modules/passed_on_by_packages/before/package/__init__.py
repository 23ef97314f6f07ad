from . import deep
from .core import *
from .core import _hidden
from .deep import inner as renamed
