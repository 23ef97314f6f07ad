class TokenType(tuple):
    parent = None

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        new = TokenType((*self, name))
        setattr(self, name, new)
        new.parent = self
        return new


Token = TokenType()
Name = Token.Name
Keyword = Token.Keyword
Keyword.label = "keyword"
