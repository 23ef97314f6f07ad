import base
import user

X = 1
