import ctypes


class A(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int)]
