from names import Symbol

ANY = Symbol('any')
NONE = Symbol('none')
