import pack

VALUE = 1
