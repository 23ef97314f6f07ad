X = 2
from other import absent
