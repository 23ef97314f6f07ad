import tokens

TABLE = {"row": tokens.Name, "set": tokens.Keyword.DML, "null": tokens.Keyword.Null}
STYLES = {tokens.Keyword: "bold", tokens.Name: "italic", tokens.Token: "plain"}
