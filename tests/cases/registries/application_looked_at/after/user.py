from pack import application


CURRENT = application
