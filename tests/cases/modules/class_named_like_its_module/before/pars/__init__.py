from .core import Word
from .unicode import letters as unicode

word = Word()
