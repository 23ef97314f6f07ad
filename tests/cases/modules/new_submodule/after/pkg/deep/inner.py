from ..tools import helper

VALUE = len(helper()) - 1
