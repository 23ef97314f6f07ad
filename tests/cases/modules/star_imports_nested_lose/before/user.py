V = "user"
from package import *

READ = [V]
