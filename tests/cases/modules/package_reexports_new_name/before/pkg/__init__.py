from . import part
from .part import run
