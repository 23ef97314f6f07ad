from use import *
